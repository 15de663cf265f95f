package ai.jules.events.week;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/**
 * No link shows the plan any more.
 */
@EventName("CalendarWithdrawn")
@Revision("1")
public record CalendarWithdrawn(HouseholdId household, MemberId by) implements WeekEvent {}
