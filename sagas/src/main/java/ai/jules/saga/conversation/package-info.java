/**
 * Answers what people want to know. AnswerPolicy hears that something was asked, a durable job looks it up over query-side's HTTP
 * reads as whoever asked may see it, Answers says it in at most two segments, and a Reply command takes it to the thread.
 * Nobody enters from outside; nothing here decides or changes anything.
 */
@NullMarked
package ai.jules.saga.conversation;

import org.jspecify.annotations.NullMarked;
