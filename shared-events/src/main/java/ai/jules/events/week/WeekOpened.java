package ai.jules.events.week;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Dinners are being decided. No other week of the household is until this one is settled and its balances are applied, or it
 * is abandoned.
 *
 * @param by null when its time had come
 * @param dinners the days to be decided, in order; the first names the plan
 * @param weights everybody who may vote as far as their role goes, with their balances
 * @param zone by which the days are counted
 */
@EventName("WeekOpened")
@Revision("1")
public record WeekOpened(
        HouseholdId household,
        PlanId plan,
        @Nullable MemberId by,
        List<LocalDate> dinners,
        Instant closesAt,
        List<Weight> weights,
        String zone)
        implements WeekEvent {}
