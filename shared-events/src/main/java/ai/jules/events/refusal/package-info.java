/** Commands that reached an aggregate by wire and were refused by it. */
@NullMarked
package ai.jules.events.refusal;

import org.jspecify.annotations.NullMarked;
