package ai.jules.commands;

import ai.jules.events.week.Rhythm;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.WeekFailure;
import ai.jules.kernel.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a household about its weeks. */
public sealed interface WeekCommand extends JulesCommand {

    HouseholdId household();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(household());
    }

    /** Tell the rhythm, which week is being decided, and which plan a day belongs to; changes nothing. */
    record ReadWeek(@TargetAggregateIdentifier HouseholdId household) implements WeekCommand {}

    /** Vote at other times; adults only. */
    record SetRhythm(@TargetAggregateIdentifier HouseholdId household, MemberId by, Rhythm rhythm)
            implements WeekCommand {}

    /**
     * Decide these dinners, without those that are planned already or past; the first of the rest names the plan. Refused
     * while a week is being decided, when nothing is left to decide, while nobody looks after the household, and to who may
     * not vote. Answers the plan.
     *
     * @param by null when its time has come
     */
    record OpenWeek(
            @TargetAggregateIdentifier HouseholdId household,
            @Nullable MemberId by,
            List<LocalDate> dinners,
            Instant closesAt)
            implements WeekCommand {}

    /** Nothing came of the week; changes nothing when it is not the one being decided. */
    record AbandonWeek(@TargetAggregateIdentifier HouseholdId household, PlanId plan, WeekFailure reason)
            implements WeekCommand {}

    /** Keep the balances a settled plan leaves, once for each plan; ends its week. */
    record ApplyFairness(@TargetAggregateIdentifier HouseholdId household, PlanId plan, List<Weight> balances)
            implements WeekCommand {}

    /**
     * Tell which plan these days belong to; those that belong to none become days of a plan of the first of them. Refused to
     * who may not vote.
     */
    record ClaimDays(@TargetAggregateIdentifier HouseholdId household, MemberId by, List<LocalDate> days)
            implements WeekCommand {}

    /**
     * Let the days of this plan belong to none again, because nothing is planned there any more; what is being voted on stays.
     * Refused to who may not vote.
     */
    record ReleaseDays(@TargetAggregateIdentifier HouseholdId household, MemberId by, PlanId plan)
            implements WeekCommand {}

    /**
     * Let the plan be read as a calendar by whoever has the secret; adults only.
     *
     * @param sha256 of the secret, lower-case hexadecimal; anything else is an {@link IllegalArgumentException}
     */
    record ShareCalendar(@TargetAggregateIdentifier HouseholdId household, MemberId by, String sha256)
            implements WeekCommand {

        public ShareCalendar {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal");
            }
        }
    }

    /** Let no link show the plan any more; adults only. */
    record WithdrawCalendar(@TargetAggregateIdentifier HouseholdId household, MemberId by) implements WeekCommand {}
}
