package ai.jules.events.week;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * What was planned by hand for these days was taken back; they belong to no plan again.
 */
@EventName("DaysReleased")
@Revision("1")
public record DaysReleased(HouseholdId household, PlanId plan, MemberId by, List<LocalDate> days)
        implements WeekEvent {}
