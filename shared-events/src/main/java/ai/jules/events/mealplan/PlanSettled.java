package ai.jules.events.mealplan;

import ai.jules.kernel.EventName;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.Weight;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * What the vote came to, with everything it was computed from, so that anybody can compute it again (docs/voting.md).
 *
 * @param options all that could be voted for
 * @param barred of those, what nobody may win with
 * @param busy days that take quick dishes first
 * @param rounds the winners in the order of selection
 * @param days each dinner day with its dish, in order; fewer when the options ran out
 * @param balances of everybody who could vote, from now on
 */
@EventName("PlanSettled")
@Revision("1")
public record PlanSettled(
        PlanId plan,
        List<Option> options,
        List<LocalDate> dinners,
        List<Ballot> ballots,
        List<Weight> weights,
        List<Barred> barred,
        List<LocalDate> busy,
        List<Round> rounds,
        List<DayDinner> days,
        List<Weight> balances)
        implements PlanEvent {}
