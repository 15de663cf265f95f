package ai.jules.mealplan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which dinners a family gets: sequential proportional approval voting (T. N. Thiele, Om Flerfoldsvalg, 1895), widened to
 * ranked ballots and to a balance between weeks, exactly as {@code docs/voting.md} says. The same vote has the same result
 * for ever.
 */
public final class Tally {

    /** However much somebody lost before, their word weighs at most twice. */
    private static final Share LEAST_DIVISOR = Share.HALF;

    private static final Share GREATEST_BALANCE = Share.of(2, 1);
    private static final Share LEAST_BALANCE = Share.of(-2, 1);

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::score)
            .reversed()
            .thenComparingInt(Candidate::appearances)
            .thenComparingInt(Candidate::option);

    private record Candidate(int option, Share score, int appearances) {}

    private Tally() {}

    /** The dinners in order of selection: as many as are wanted, or all that may win when there are no more. */
    public static List<Round> tally(Vote vote) {
        var left =
                new TreeSet<>(IntStream.rangeClosed(1, vote.options()).boxed().toList());
        left.removeAll(vote.barred());
        var got = new TreeMap<String, Share>();
        vote.ballots().keySet().forEach(voter -> got.put(voter, Share.ZERO));
        var rounds = new ArrayList<Round>();
        while (rounds.size() < vote.dinners() && !left.isEmpty()) {
            var weights = weights(vote, got);
            var winner = left.stream()
                    .map(option -> new Candidate(option, score(vote, option, weights), vote.appearances(option)))
                    .min(BEST_FIRST)
                    .orElseThrow();
            left.remove(winner.option());
            got.replaceAll((voter, before) -> before.plus(utility(vote, voter, winner.option())));
            rounds.add(new Round(winner.option(), winner.score(), got));
        }
        return List.copyOf(rounds);
    }

    /**
     * The balances after this vote: of who voted {@code clamp(b / 2 + s - mean(s), -2, 2)}, of who did not {@code b / 2}.
     *
     * @param electorate everybody who might vote; throws {@link IllegalArgumentException} when somebody else did
     * @return one balance for each of the electorate, and for nobody else
     */
    public static SortedMap<String, Share> balances(Vote vote, Set<String> electorate) {
        if (!electorate.containsAll(vote.ballots().keySet())) {
            throw new IllegalArgumentException("somebody voted who might not");
        }
        var got = got(vote);
        var mean = mean(got);
        var balances = new TreeMap<String, Share>();
        for (var member : electorate) {
            var faded = vote.balance(member).times(Share.HALF);
            var share = got.get(member);
            balances.put(
                    member,
                    share == null
                            ? faded
                            : faded.plus(share).minus(mean).max(LEAST_BALANCE).min(GREATEST_BALANCE));
        }
        return Collections.unmodifiableSortedMap(balances);
    }

    /** What every voter has in the end. */
    private static SortedMap<String, Share> got(Vote vote) {
        var got = new TreeMap<String, Share>();
        vote.ballots().keySet().forEach(voter -> got.put(voter, Share.ZERO));
        tally(vote).forEach(round -> got.putAll(round.got()));
        return got;
    }

    private static Share mean(SortedMap<String, Share> got) {
        var sum = got.values().stream().reduce(Share.ZERO, Share::plus);
        return got.isEmpty() ? Share.ZERO : sum.dividedBy(Share.of(got.size(), 1));
    }

    private static SortedMap<String, Share> weights(Vote vote, SortedMap<String, Share> got) {
        var weights = new TreeMap<String, Share>();
        got.forEach((voter, share) -> {
            var divisor = Share.ONE.plus(vote.balance(voter)).plus(share).max(LEAST_DIVISOR);
            weights.put(voter, Share.ONE.dividedBy(divisor));
        });
        return weights;
    }

    private static Share score(Vote vote, int option, SortedMap<String, Share> weights) {
        return weights.entrySet().stream()
                .map(voter -> utility(vote, voter.getKey(), option).times(voter.getValue()))
                .reduce(Share.ZERO, Share::plus);
    }

    private static Share utility(Vote vote, String voter, int option) {
        return vote.ballots().get(voter).utility(option, vote.options());
    }
}
