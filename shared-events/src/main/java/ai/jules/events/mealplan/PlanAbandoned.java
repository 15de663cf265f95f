package ai.jules.events.mealplan;

import ai.jules.kernel.EventName;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.WeekFailure;
import org.axonframework.serialization.Revision;

/**
 * The vote came to nothing.
 */
@EventName("PlanAbandoned")
@Revision("1")
public record PlanAbandoned(PlanId plan, WeekFailure reason) implements PlanEvent {}
