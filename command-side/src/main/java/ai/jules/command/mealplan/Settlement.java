package ai.jules.command.mealplan;

import ai.jules.events.mealplan.Ballot;
import ai.jules.events.mealplan.Barred;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.Round;
import ai.jules.events.week.Weight;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import ai.jules.mealplan.Days;
import ai.jules.mealplan.Share;
import ai.jules.mealplan.Tally;
import ai.jules.mealplan.Vote;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From what was voted to a plan (docs/voting.md). All it takes is in the event it comes to, and in nothing else. */
final class Settlement {

    private Settlement() {}

    /** Empty when there is no option that may win. */
    static Optional<PlanSettled> of(
            PlanId plan,
            List<Option> options,
            List<LocalDate> dinners,
            List<Ballot> ballots,
            List<Weight> weights,
            List<Barred> barred,
            List<LocalDate> busy) {
        var vote = vote(options, dinners, ballots, weights, barred);
        var rounds = Tally.tally(vote);
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        var byNumber = options.stream().collect(Collectors.toMap(Option::number, Function.identity()));
        var winners = rounds.stream().map(round -> byNumber.get(round.option())).toList();
        return Optional.of(new PlanSettled(
                plan,
                options,
                dinners,
                ballots,
                weights,
                barred,
                busy,
                rounds.stream()
                        .map(round -> new Round(round.option(), round.score().toString()))
                        .toList(),
                days(winners, dinners, busy, byNumber),
                balances(vote, weights)));
    }

    private static Vote vote(
            List<Option> options,
            List<LocalDate> dinners,
            List<Ballot> ballots,
            List<Weight> weights,
            List<Barred> barred) {
        var wanted = new TreeMap<String, ai.jules.mealplan.Ballot>();
        ballots.forEach(ballot -> wanted.put(voter(ballot.voter()), new ai.jules.mealplan.Ballot(ballot.ranks())));
        var balances = new TreeMap<String, Share>();
        weights.forEach(weight -> balances.put(voter(weight.voter()), Share.parse(weight.balance())));
        var recent = new TreeMap<Integer, Integer>();
        options.forEach(option -> recent.put(option.number(), option.appearances()));
        var outOfTheRunning = barred.stream().map(Barred::option).collect(Collectors.toCollection(TreeSet::new));
        return new Vote(options.size(), dinners.size(), wanted, balances, recent, outOfTheRunning);
    }

    private static String voter(MemberId member) {
        return member.toString();
    }

    private static List<DayDinner> days(
            List<Option> winners, List<LocalDate> dinners, List<LocalDate> busy, Map<Integer, Option> options) {
        var dishes = winners.stream()
                .map(option -> new Days.Dish(option.number(), option.dish().minutes(), option.spoils()))
                .toList();
        return Days.assign(dishes, dinners, Set.copyOf(busy)).entrySet().stream()
                .map(day -> new DayDinner(
                        day.getKey(),
                        new Dinner.Cooked(options.get(day.getValue()).dish())))
                .toList();
    }

    private static List<Weight> balances(Vote vote, List<Weight> weights) {
        var electorate = weights.stream().map(weight -> voter(weight.voter())).collect(Collectors.toSet());
        var balances = Tally.balances(vote, electorate);
        return weights.stream()
                .map(weight -> new Weight(
                        weight.voter(), balances.get(voter(weight.voter())).toString()))
                .toList();
    }
}
