/** The dialogue. {@link ai.jules.command.conversation.InboundText} is the one transaction of a text; the aggregate keeps what was said and what is open. */
@NullMarked
package ai.jules.command.conversation;

import org.jspecify.annotations.NullMarked;
