/** What reacts to what happened: the main class and what the contexts share. The only callers of the outside world. */
@NullMarked
package ai.jules.saga;

import org.jspecify.annotations.NullMarked;
