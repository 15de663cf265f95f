/** What a household has at home. Enter by commands; what they answer is told in PantryAnswer. */
@NullMarked
package ai.jules.command.pantry;

import org.jspecify.annotations.NullMarked;
