/**
 * One week's dinners from the vote to the last change: what was offered, who voted for what, what came of it with everything
 * it was computed from, and what people changed since. Stands in the stream of the plan.
 */
@NullMarked
package ai.jules.events.mealplan;

import org.jspecify.annotations.NullMarked;
