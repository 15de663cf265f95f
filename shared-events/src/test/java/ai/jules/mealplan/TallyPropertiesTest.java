package ai.jules.mealplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What holds for every vote: tried on many made-up ones, and on all small ones where the promise is a count. */
class TallyPropertiesTest {

    @RepeatedTest(200)
    void whoIsCalledWhatChangesNothing(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var vote = FamilyVote.anyFrom(random).vote();
        var names = new ArrayList<>(vote.ballots().keySet());
        Collections.shuffle(names, random);
        var called = new HashMap<String, String>();
        vote.ballots().keySet().forEach(voter -> called.put(voter, "alias-" + names.indexOf(voter)));

        var renamed = new Vote(
                vote.options(),
                vote.dinners(),
                keys(vote.ballots(), called::get),
                keys(vote.balances(), called::get),
                vote.recent());

        assertThat(Tally.tally(renamed))
                .isEqualTo(Tally.tally(vote).stream()
                        .map(round -> new Round(round.option(), round.score(), keys(round.got(), called::get)))
                        .toList());
        assertThat(Tally.balances(renamed, renamed.ballots().keySet()))
                .isEqualTo(keys(Tally.balances(vote, vote.ballots().keySet()), called::get));
    }

    /** With another number of late appearances for every option no tie is left to the numbers. */
    @RepeatedTest(200)
    void whichNumberADishHasMattersOnlyInATie(RepetitionInfo repetition) {
        var random = new Random(1000 + repetition.getCurrentRepetition());
        var made = FamilyVote.anyFrom(random);
        int options = made.vote().options();
        IntStream.rangeClosed(1, options).forEach(option -> made.eaten(option, option * 7 % 11));
        var vote = made.vote();
        var order = new ArrayList<>(IntStream.rangeClosed(1, options).boxed().toList());
        Collections.shuffle(order, random);
        UnaryOperator<Integer> renumber = option -> order.get(option - 1);

        var ballots = new TreeMap<String, Ballot>();
        vote.ballots().forEach((voter, ballot) -> ballots.put(voter, renumbered(ballot, renumber)));
        var renumbered = new Vote(options, vote.dinners(), ballots, vote.balances(), keys(vote.recent(), renumber));

        assertThat(FamilyVote.winners(renumbered))
                .isEqualTo(FamilyVote.winners(vote).stream().map(renumber).toList());
    }

    @RepeatedTest(300)
    void oneMoreVoteForADishAloneNeverCostsItItsPlace(RepetitionInfo repetition) {
        var random = new Random(2000 + repetition.getCurrentRepetition());
        var made = FamilyVote.anyFrom(random);
        made.balance("supporter", Share.of(random.nextInt(-12, 13), 6).toString());

        var before = made.winners();
        for (int winner : before) {
            var after = FamilyVote.winners(with(made.vote(), "supporter", Ballot.ranked(winner)));
            assertThat(after).contains(winner);
            assertThat(after.indexOf(winner)).isLessThanOrEqualTo(before.indexOf(winner));
        }
    }

    @RepeatedTest(100)
    void theSameVoteHasTheSameResult(RepetitionInfo repetition) {
        int seed = 3000 + repetition.getCurrentRepetition();

        assertThat(Tally.tally(FamilyVote.anyFrom(new Random(seed)).vote()))
                .isEqualTo(Tally.tally(FamilyVote.anyFrom(new Random(seed)).vote()));
    }

    @RepeatedTest(100)
    void oneDinnerMoreTakesNoneAway(RepetitionInfo repetition) {
        var vote = FamilyVote.anyFrom(new Random(4000 + repetition.getCurrentRepetition()))
                .vote();
        var more = new Vote(vote.options(), vote.dinners() + 1, vote.ballots(), vote.balances(), vote.recent());

        var rounds = Tally.tally(vote);
        assertThat(Tally.tally(more).subList(0, rounds.size())).isEqualTo(rounds);
    }

    @RepeatedTest(100)
    void nothingIsServedTwiceAndAsMuchAsWanted(RepetitionInfo repetition) {
        var vote = FamilyVote.anyFrom(new Random(5000 + repetition.getCurrentRepetition()))
                .vote();

        assertThat(FamilyVote.winners(vote))
                .doesNotHaveDuplicates()
                .hasSize(Math.min(vote.options(), vote.dinners()))
                .allMatch(option -> option >= 1 && option <= vote.options());
    }

    /** Recomputed in another way: every winner scores at least what each option it was preferred to scores. */
    @RepeatedTest(100)
    void everyWinnerIsTheBestOfThoseLeft(RepetitionInfo repetition) {
        var vote = FamilyVote.anyFrom(new Random(6000 + repetition.getCurrentRepetition()))
                .vote();
        var got = new HashMap<String, Share>();
        var left =
                new ArrayList<>(IntStream.rangeClosed(1, vote.options()).boxed().toList());
        for (var round : Tally.tally(vote)) {
            for (int option : left) {
                assertThat(score(vote, option, got)).isLessThanOrEqualTo(round.score());
            }
            assertThat(score(vote, round.option(), got)).isEqualTo(round.score());
            left.remove((Integer) round.option());
            got.putAll(round.got());
        }
    }

    /**
     * Every way in which up to five voters fall into groups, and six options into those each group approves and those
     * nobody does: for any number of dinners d a group of n of N voters gets floor(d n / N) of its own when it approved that
     * many. The first d of six winners are the winners for d dinners.
     */
    @Test
    void aGroupGetsItsShareOfTheDinners() {
        int checked = 0;
        for (int voters = 1; voters <= 5; voters++) {
            for (var groups : partitions(voters, voters)) {
                int kinds = groups.size() + 1;
                int ways = (int) Math.pow(kinds, 6);
                for (int way = 0; way < ways; way++) {
                    var approvals = approvals(way, kinds);
                    if (!isSeenBefore(groups, approvals)) {
                        checked += assertLowerQuota(voters, groups, approvals);
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(50_000);
    }

    /** Groups of the same size are told apart by nothing but their first option: the others of those ways are the same. */
    private static boolean isSeenBefore(List<Integer> groups, List<List<Integer>> approvals) {
        return IntStream.range(1, groups.size())
                .filter(group -> groups.get(group).equals(groups.get(group - 1)))
                .anyMatch(group -> first(approvals.get(group)) < first(approvals.get(group - 1)));
    }

    private static int first(List<Integer> options) {
        return options.isEmpty() ? Integer.MAX_VALUE : options.getFirst();
    }

    private static int assertLowerQuota(int voters, List<Integer> groups, List<List<Integer>> approvals) {
        var poll = FamilyVote.over(6, 6);
        for (int group = 0, voter = 0; group < groups.size(); group++) {
            for (int member = 0; member < groups.get(group); member++) {
                poll.casts("voter-" + voter++, Ballot.alike(approvals.get(group)));
            }
        }
        var winners = poll.winners();
        int checked = 0;
        for (int dinners = 1; dinners <= 6; dinners++) {
            var plan = winners.subList(0, dinners);
            for (int group = 0; group < groups.size(); group++) {
                int quota = dinners * groups.get(group) / voters;
                var approved = approvals.get(group);
                if (approved.size() >= quota) {
                    long theirs = plan.stream().filter(approved::contains).count();
                    if (theirs < quota) {
                        throw new AssertionError("%s of %s approving %s got %d of %d in %s"
                                .formatted(groups, voters, approvals, theirs, quota, plan));
                    }
                    checked++;
                }
            }
        }
        return checked;
    }

    /** Option by option, which group approves it: a number in base {@code kinds}, the last kind being nobody. */
    private static List<List<Integer>> approvals(int way, int kinds) {
        var approvals = new ArrayList<List<Integer>>();
        IntStream.range(0, kinds).forEach(kind -> approvals.add(new ArrayList<>()));
        for (int option = 1; option <= 6; option++) {
            approvals.get(way % kinds).add(option);
            way /= kinds;
        }
        return approvals;
    }

    /** The ways to write a number as a sum of numbers that do not grow. */
    private static List<List<Integer>> partitions(int sum, int greatest) {
        if (sum == 0) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (int first = Math.min(sum, greatest); first >= 1; first--) {
            for (var rest : partitions(sum - first, first)) {
                var partition = new ArrayList<>(List.of(first));
                partition.addAll(rest);
                all.add(partition);
            }
        }
        return all;
    }

    private static Share score(Vote vote, int option, Map<String, Share> got) {
        var score = Share.ZERO;
        for (var voter : vote.ballots().entrySet()) {
            int place = 1;
            for (var rank : voter.getValue().ranks()) {
                if (rank.contains(option)) {
                    var divisor = Share.ONE
                            .plus(vote.balances().getOrDefault(voter.getKey(), Share.ZERO))
                            .plus(got.getOrDefault(voter.getKey(), Share.ZERO));
                    var utility = Share.of(vote.options() + 1 - place, vote.options());
                    score = score.plus(utility.dividedBy(divisor.max(Share.of(1, 2))));
                }
                place += rank.size();
            }
        }
        return score;
    }

    private static Vote with(Vote vote, String voter, Ballot ballot) {
        var ballots = new TreeMap<>(vote.ballots());
        ballots.put(voter, ballot);
        return new Vote(vote.options(), vote.dinners(), ballots, vote.balances(), vote.recent());
    }

    private static Ballot renumbered(Ballot ballot, UnaryOperator<Integer> renumber) {
        return new Ballot(ballot.ranks().stream()
                .map(rank -> rank.stream().map(renumber).toList())
                .toList());
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> keys(SortedMap<K, V> map, Function<K, K> other) {
        var changed = new TreeMap<K, V>();
        map.forEach((key, value) -> changed.put(other.apply(key), value));
        return changed;
    }
}
