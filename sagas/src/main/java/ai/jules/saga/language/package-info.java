/**
 * What a text means that nobody could read: a model proposes wishes, command-side decides. Enter through the event
 * {@link ai.jules.events.conversation.InterpretationAsked}; it ends in one command whatever happens. Forbidden: telling a
 * model more than the text and the date, asking it twice about one text, and logging anything of a text or an answer.
 */
@NullMarked
package ai.jules.saga.language;

import org.jspecify.annotations.NullMarked;
