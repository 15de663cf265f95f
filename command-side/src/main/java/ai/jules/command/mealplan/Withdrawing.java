package ai.jules.command.mealplan;

import ai.jules.command.mealplan.PlanThing.Cooks;
import ai.jules.command.mealplan.PlanThing.Planned;
import ai.jules.command.mealplan.PlanThing.Voted;
import ai.jules.command.undo.TakingBack;
import ai.jules.command.undo.TakingBack.ChangedSince;
import ai.jules.command.undo.TakingBack.Left;
import ai.jules.command.undo.TakingBack.Step;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.command.undo.TakingBack.TooLate;
import ai.jules.events.mealplan.BallotCast;
import ai.jules.events.mealplan.BallotWithdrawn;
import ai.jules.events.mealplan.CookNamed;
import ai.jules.events.mealplan.DayChange;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.mealplan.PlanEvent;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Taking back, said in the words of a plan. */
final class Withdrawing {

    private Withdrawing() {}

    /**
     * A ballot goes back while the vote is open and by whoever cast it, a dinner unless its day is being voted on by now, and
     * everything else as it is.
     */
    static TakingBack<PlanThing> allowed(TakingBack<PlanThing> outcome, MemberId by, @Nullable Poll poll) {
        if (!(outcome instanceof TakenBack<PlanThing> back)) {
            return outcome;
        }
        var going = new ArrayList<Step<PlanThing>>();
        var staying = new ArrayList<>(back.left());
        for (var step : back.steps()) {
            var thing = either(step);
            if (thing instanceof Voted voted && !voted.voter().equals(by)) {
                staying.add(new Left<>(voted, step.from(), voted.voter().toString()));
            } else if (poll == null || isFree(thing, poll)) {
                going.add(step);
            }
        }
        if (!going.isEmpty()) {
            return new TakenBack<>(going, staying);
        }
        return staying.isEmpty() ? new TooLate<>() : new ChangedSince<>(staying);
    }

    private static boolean isFree(PlanThing thing, Poll poll) {
        return switch (thing) {
            case Voted _ -> poll.isOpen();
            case Planned planned -> !poll.isDeciding(planned.date());
            case Cooks _ -> true;
        };
    }

    private static PlanThing either(Step<PlanThing> step) {
        return step.from() != null ? step.from() : Objects.requireNonNull(step.to());
    }

    static List<PlanEvent> events(PlanId plan, MemberId by, @Nullable Poll poll, List<Step<PlanThing>> steps) {
        var events = new ArrayList<PlanEvent>();
        var days = new TreeMap<LocalDate, DayChange>();
        for (var step : steps) {
            switch (either(step)) {
                case Voted voted -> events.add(ballot(plan, voted, step, Objects.requireNonNull(poll)));
                case Planned planned -> days.put(planned.date(), change(planned.date(), step));
                case Cooks cooks ->
                    events.add(new CookNamed(
                            plan, by, cooks.date(), step.to() instanceof Cooks(var _, var cook) ? cook : null));
            }
        }
        if (!days.isEmpty()) {
            events.add(new DinnersChanged(plan, by, DinnersChanged.Kind.TAKEN_BACK, List.copyOf(days.values()), null));
        }
        return events;
    }

    private static PlanEvent ballot(PlanId plan, Voted voted, Step<PlanThing> step, Poll poll) {
        return step.to() instanceof Voted(var voter, var ranks)
                ? new BallotCast(plan, voter, ranks, poll.isCompleteWithout(voter))
                : new BallotWithdrawn(plan, voted.voter());
    }

    private static DayChange change(LocalDate date, Step<PlanThing> step) {
        return new DayChange(
                date,
                step.from() instanceof Planned(var _, var dinner) ? dinner : null,
                step.to() instanceof Planned(var _, var dinner) ? dinner : null);
    }
}
