/** What was said in a thread, and where its dialogue stands. */
@NullMarked
package ai.jules.events.conversation;

import org.jspecify.annotations.NullMarked;
