package ai.jules.events.week;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.WeekFailure;
import org.axonframework.serialization.Revision;

/**
 * The week could not be decided; its days belong to nobody again.
 */
@EventName("WeekAbandoned")
@Revision("1")
public record WeekAbandoned(HouseholdId household, PlanId plan, WeekFailure reason) implements WeekEvent {}
