package ai.jules.events.week;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Somebody plans these days by hand, which belonged to no plan; they belong to this one now.
 */
@EventName("DaysClaimed")
@Revision("1")
public record DaysClaimed(HouseholdId household, PlanId plan, MemberId by, List<LocalDate> days) implements WeekEvent {}
