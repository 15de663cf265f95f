/** The life of one outbound text after it was allowed. Enter by commands. */
@NullMarked
package ai.jules.command.messaging;

import org.jspecify.annotations.NullMarked;
