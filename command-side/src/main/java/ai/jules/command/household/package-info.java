/** A household: who founded it and who belongs to it. Enter by commands. */
@NullMarked
package ai.jules.command.household;

import org.jspecify.annotations.NullMarked;
