/** Where the world comes in: the main class and what the contexts share. Decisions live in the contexts below. */
@NullMarked
package ai.jules.command;

import org.jspecify.annotations.NullMarked;
