/** The family's recipes. Enter by commands. */
@NullMarked
package ai.jules.command.recipe;

import org.jspecify.annotations.NullMarked;
