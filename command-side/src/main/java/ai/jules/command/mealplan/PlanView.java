package ai.jules.command.mealplan;

import ai.jules.events.mealplan.Ballot;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.Round;
import ai.jules.kernel.Diner;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan as it stands.
 *
 * @param poll empty when nobody was asked
 * @param days by date; those of an open vote are not there yet
 * @param cooks who has said to cook, also on days of an open vote
 */
public record PlanView(PlanId plan, Optional<Poll> poll, List<Day> days, Map<LocalDate, Diner> cooks) {

    public PlanView {
        days = List.copyOf(days);
        cooks = Map.copyOf(cooks);
    }

    /**
     * Its vote.
     *
     * @param electorate everybody who was asked
     * @param ballots the last of each voter
     * @param rounds the winners in the order of selection; empty until it is settled
     */
    public record Poll(
            List<LocalDate> dinners,
            List<Option> options,
            List<MemberId> electorate,
            List<Ballot> ballots,
            Instant openedAt,
            Instant closesAt,
            State state,
            List<Round> rounds) {}

    /** How far a vote has come. */
    public enum State {
        OPEN,
        CLOSED,
        SETTLED,
        ABANDONED
    }

    /** One day of it. */
    public record Day(LocalDate date, Dinner dinner, Optional<Diner> cook) {}
}
