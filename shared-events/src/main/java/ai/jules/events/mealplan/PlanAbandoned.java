package ai.jules.events.mealplan;

import ai.jules.events.week.WeekAbandoned;
import ai.jules.kernel.EventName;
import ai.jules.kernel.PlanId;
import org.axonframework.serialization.Revision;

/**
 * The vote came to nothing.
 */
@EventName("PlanAbandoned")
@Revision("1")
public record PlanAbandoned(PlanId plan, WeekAbandoned.Reason reason) implements PlanEvent {}
