/** What a household is to buy. Enter by commands; what they answer is told in ListAnswer. */
@NullMarked
package ai.jules.command.shopping;

import org.jspecify.annotations.NullMarked;
