package ai.jules.commands;

import ai.jules.events.mealplan.Barred;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.kernel.Diner;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
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

/** What can be asked of the plan of one week. */
public sealed interface PlanCommand extends JulesCommand {

    PlanId plan();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(plan().household());
    }

    /** Tell what stands; changes nothing. */
    record ReadPlan(@TargetAggregateIdentifier PlanId plan) implements PlanCommand {}

    /** Ask the household, once. */
    record OpenPoll(
            @TargetAggregateIdentifier PlanId plan,
            List<LocalDate> dinners,
            List<Option> options,
            List<MemberId> electorate,
            List<Weight> weights,
            @Nullable Instant nudgeAt,
            Instant closesAt,
            String zone)
            implements PlanCommand {}

    /**
     * Count this ballot instead of any before. Refused after the close, and of who may not vote here; NOT_FOUND when it
     * names an option that is not there.
     */
    record CastBallot(@TargetAggregateIdentifier PlanId plan, MemberId voter, List<List<Integer>> ranks)
            implements PlanCommand {}

    /** Wait for this person no longer. */
    record PartWithVoter(@TargetAggregateIdentifier PlanId plan, MemberId voter, boolean ballotCounts)
            implements PlanCommand {}

    /** Remind those who have not voted, unless that was done or the vote is closed. */
    record NudgeVoters(@TargetAggregateIdentifier PlanId plan) implements PlanCommand {}

    /** Count no more ballots. When everybody voted it only closes if that still holds and nobody has voted since. */
    record ClosePoll(
            @TargetAggregateIdentifier PlanId plan,
            PollClosed.Reason reason,
            @Nullable Instant noBallotSince) implements PlanCommand {}

    /**
     * Tally what was voted (docs/voting.md), without the options nobody may win with.
     *
     * @param past dinners that it is too late for; the others are decided
     */
    record SettlePlan(
            @TargetAggregateIdentifier PlanId plan, List<Barred> barred, List<LocalDate> busy, List<LocalDate> past)
            implements PlanCommand {}

    /** End a vote that cannot be settled. */
    record AbandonPlan(@TargetAggregateIdentifier PlanId plan, WeekFailure reason) implements PlanCommand {}

    /** Plan these days so; what is so already is no change. */
    record ChangeDinners(
            @TargetAggregateIdentifier PlanId plan, MemberId by, DinnersChanged.Kind kind, List<DayDinner> days)
            implements PlanCommand {}

    /**
     * Plan something else where somebody must not eat what is planned; nothing when somebody has changed that day by now.
     *
     * @param was what is expected there
     * @param title of what is expected there
     * @param instead null when there is nothing else
     * @param finding see {@link DinnersChanged}
     */
    record ReplaceDish(
            @TargetAggregateIdentifier PlanId plan,
            LocalDate date,
            DishRef was,
            String title,
            @Nullable Dish instead,
            String finding)
            implements PlanCommand {}

    /** Know who cooks on a day of the plan. */
    record NameCook(
            @TargetAggregateIdentifier PlanId plan,
            MemberId by,
            LocalDate date,
            @Nullable Diner cook) implements PlanCommand {}

    /** Know what came of writing the shopping list. */
    record RecordShopping(@TargetAggregateIdentifier PlanId plan, int toBuy, int covered) implements PlanCommand {}

    /**
     * Write what the coming dinners of the household need on its shopping list, minus what the pantry has. Handled at the
     * edge, because plan, recipes, pantry and list are asked in one transaction.
     */
    record WriteShopping(PlanId plan) implements PlanCommand {}

    /**
     * Take back what came of an action here, as far as nobody has changed it since: a ballot while the vote is open, a
     * change of a dinner, who cooks.
     *
     * @param action see {@link ai.jules.kernel.Meta#ACTION}
     */
    record TakeBackOnPlan(@TargetAggregateIdentifier PlanId plan, MemberId by, String action) implements PlanCommand {}

    /**
     * The same, and whatever follows from it: which days the plan has, and what is on the shopping list. Handled at the edge,
     * because household, plan and list are asked in one transaction.
     */
    record UndoOnPlan(PlanId plan, MemberId by, String action) implements PlanCommand {}
}
