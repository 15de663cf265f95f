package ai.jules.mealplan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A vote of the Riveras, put together as it is told. */
final class FamilyVote {

    private final int options;
    private final int dinners;
    private final SortedMap<String, Ballot> ballots = new TreeMap<>();
    private final SortedMap<String, Share> balances = new TreeMap<>();
    private final SortedMap<Integer, Integer> recent = new TreeMap<>();

    private FamilyVote(int options, int dinners) {
        this.options = options;
        this.dinners = dinners;
    }

    static FamilyVote over(int options, int dinners) {
        return new FamilyVote(options, dinners);
    }

    /** The first worked example of docs/voting.md: Maria 1 2, Leo 5 2 1, Ana 7 2, five dinners of seven options. */
    static FamilyVote ofTheFirstWeek() {
        return over(7, 5).picks("Maria", 1, 2).picks("Leo", 5, 2, 1).picks("Ana", 7, 2);
    }

    /** The second: Maria "anything but 4", Leo 4, Ana 4 1, three dinners of five options; 4 was eaten once lately. */
    static FamilyVote ofTheSecondWeek() {
        return over(5, 3)
                .casts("Maria", Ballot.anythingBut(5, List.of(4)))
                .picks("Leo", 4)
                .picks("Ana", 4, 1)
                .eaten(4, 1);
    }

    /** Up to five voters with some balances, three to eight options, any number of dinners; the same for the same seed. */
    static FamilyVote anyFrom(Random random) {
        int options = random.nextInt(3, 9);
        var vote = over(options, random.nextInt(0, options + 2));
        for (int voter = random.nextInt(0, 6); voter > 0; voter--) {
            vote.casts("voter-" + voter, anyBallot(random, options));
            if (random.nextBoolean()) {
                vote.balance(
                        "voter-" + voter, Share.of(random.nextInt(-12, 13), 6).toString());
            }
        }
        IntStream.rangeClosed(1, options).forEach(option -> vote.eaten(option, random.nextInt(3)));
        return vote;
    }

    static Ballot anyBallot(Random random, int options) {
        var order = IntStream.rangeClosed(1, options).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, random);
        var ranks = new ArrayList<List<Integer>>();
        int named = random.nextInt(0, options + 1);
        for (int from = 0; from < named; ) {
            int to = Math.min(named, from + (random.nextInt(3) == 0 ? random.nextInt(1, 4) : 1));
            ranks.add(order.subList(from, to));
            from = to;
        }
        return new Ballot(ranks);
    }

    FamilyVote picks(String voter, int... ranked) {
        return casts(voter, Ballot.ranked(ranked));
    }

    FamilyVote casts(String voter, Ballot ballot) {
        ballots.put(voter, ballot);
        return this;
    }

    FamilyVote balance(String voter, String balance) {
        balances.put(voter, Share.parse(balance));
        return this;
    }

    FamilyVote balances(Map<String, Share> all) {
        balances.putAll(all);
        return this;
    }

    FamilyVote eaten(int option, int times) {
        recent.put(option, times);
        return this;
    }

    Vote vote() {
        return new Vote(options, dinners, ballots, balances, recent);
    }

    List<Integer> winners() {
        return winners(vote());
    }

    static List<Integer> winners(Vote vote) {
        return Tally.tally(vote).stream().map(Round::option).toList();
    }

    /** A round as a line of the table in docs/voting.md: {@code 2 | 18/7 | Ana 6/7, Leo 6/7, Maria 6/7}. */
    static String line(Round round) {
        return round.option() + " | " + round.score() + " | "
                + round.got().entrySet().stream()
                        .map(voter -> voter.getKey() + " " + voter.getValue())
                        .collect(Collectors.joining(", "));
    }
}
