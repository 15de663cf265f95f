package ai.jules.mealplan;

import static ai.jules.mealplan.FamilyVote.over;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void settlesTheFirstWorkedExampleToTheExactFraction() {
        assertThat(Tally.tally(FamilyVote.ofTheFirstWeek().vote()))
                .extracting(FamilyVote::line)
                .containsExactly(
                        "2 | 18/7 | Ana 6/7, Leo 6/7, Maria 6/7",
                        "1 | 12/13 | Ana 6/7, Leo 11/7, Maria 13/7",
                        "7 | 7/13 | Ana 13/7, Leo 11/7, Maria 13/7",
                        "5 | 7/18 | Ana 13/7, Leo 18/7, Maria 13/7",
                        "3 | 0 | Ana 13/7, Leo 18/7, Maria 13/7");
    }

    @Test
    void settlesTheSecondWorkedExampleToTheExactFraction() {
        assertThat(Tally.tally(FamilyVote.ofTheSecondWeek().vote()))
                .extracting(FamilyVote::line)
                .containsExactly(
                        "4 | 2 | Ana 1, Leo 1, Maria 0",
                        "1 | 7/5 | Ana 9/5, Leo 1, Maria 1",
                        "2 | 1/2 | Ana 9/5, Leo 1, Maria 2");
    }

    @Test
    void breaksATieByFewerAppearancesLatelyAndThenByTheSmallerNumber() {
        var maria = over(4, 3).casts("Maria", Ballot.alike(List.of(1, 2, 3, 4)));

        assertThat(maria.winners()).containsExactly(1, 2, 3);
        assertThat(maria.eaten(1, 2).eaten(2, 1).eaten(3, 1).winners()).containsExactly(4, 2, 3);
    }

    @Test
    void asksForLateAppearancesOnlyAfterTheVotes() {
        assertThat(over(3, 1).picks("Maria", 3).eaten(3, 4).winners()).containsExactly(3);
    }

    @Test
    void takesTheBestCandidatesInOrderWhenNobodyVotes() {
        var silence = over(5, 3);

        assertThat(silence.winners()).containsExactly(1, 2, 3);
        assertThat(Tally.tally(silence.vote())).allSatisfy(round -> {
            assertThat(round.score()).isEqualTo(Share.ZERO);
            assertThat(round.got()).isEmpty();
        });
        assertThat(silence.eaten(1, 1).winners()).containsExactly(2, 3, 4);
    }

    @Test
    void takesAllOptionsWhenMoreDinnersAreWanted() {
        assertThat(over(3, 7).picks("Leo", 3).winners()).containsExactly(3, 1, 2);
        assertThat(over(3, 7).winners()).containsExactly(1, 2, 3);
        assertThat(over(0, 7).winners()).isEmpty();
        assertThat(over(3, 0).picks("Leo", 3).winners()).isEmpty();
    }

    @Test
    void letsNoBarredOptionWinAndLeavesEveryBallotItsWorth() {
        var open = FamilyVote.ofTheFirstWeek().vote();
        var barred = new Vote(
                open.options(),
                open.dinners(),
                open.ballots(),
                open.balances(),
                open.recent(),
                new TreeSet<>(List.of(2, 6)));

        assertThat(Tally.tally(barred))
                .extracting(FamilyVote::line)
                .containsExactly(
                        "1 | 12/7 | Ana 0, Leo 5/7, Maria 1",
                        "7 | 1 | Ana 1, Leo 5/7, Maria 1",
                        "5 | 7/12 | Ana 1, Leo 12/7, Maria 1",
                        "3 | 0 | Ana 1, Leo 12/7, Maria 1",
                        "4 | 0 | Ana 1, Leo 12/7, Maria 1");
    }

    @Test
    void hasNoDinnerWhenEveryOptionIsBarred() {
        var nothing = new TreeSet<>(List.of(1, 2));

        assertThat(Tally.tally(new Vote(2, 2, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), nothing)))
                .isEmpty();
    }

    @Test
    void hasAVoteForNothingChangeNothing() {
        var alone = over(4, 3).picks("Leo", 4, 2);

        assertThat(alone.winners()).containsExactly(4, 2, 1);
        assertThat(alone.casts("Ana", Ballot.NONE).winners()).containsExactly(4, 2, 1);
    }

    @Test
    void countsWhoLostLatelyMore() {
        var even = over(2, 1).picks("Maria", 1).picks("Leo", 2);
        assertThat(even.winners()).containsExactly(1);

        var owed =
                Tally.tally(even.balance("Maria", "1/2").balance("Leo", "-1/4").vote());
        assertThat(owed.getFirst().option()).isEqualTo(2);
        assertThat(owed.getFirst().score()).isEqualTo(Share.of(4, 3));
    }

    @Test
    void countsNobodyMoreThanTwice() {
        var owed = over(3, 1).picks("Leo", 3).balance("Leo", "-2").vote();

        assertThat(Tally.tally(owed).getFirst().score()).isEqualTo(Share.of(2, 1));
        assertThat(over(2, 1)
                        .picks("Leo", 2)
                        .balance("Leo", "-2")
                        .picks("Maria", 1)
                        .picks("Ana", 1)
                        .winners())
                .containsExactly(1);
    }

    @Test
    void doesNotSeeInWhichOrderAMapKeepsItsEntries() {
        var forth = FamilyVote.ofTheFirstWeek().vote();
        var back = new TreeMap<String, Ballot>(Comparator.reverseOrder());
        back.putAll(forth.ballots());
        var turned = new Vote(7, 5, back, forth.balances(), forth.recent());

        assertThat(turned).isEqualTo(forth);
        assertThat(Tally.tally(turned)).isEqualTo(Tally.tally(forth));
        assertThat(turned.ballots().keySet()).containsExactly("Ana", "Leo", "Maria");
    }

    @Test
    void refusesABallotOfAnotherPoll() {
        assertThatThrownBy(() -> over(4, 2).picks("Leo", 5).vote()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> over(4, 2).eaten(5, 1).vote()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> over(4, 2).eaten(4, -1).vote()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> over(-1, 2).vote()).isInstanceOf(IllegalArgumentException.class);
    }

    /** Each balance halves the last one exactly, so its digits grow until it is clamped; five years of that must not hurt. */
    @Test
    void settlesABigFamilyAfterFiveYears() {
        var electorate =
                IntStream.rangeClosed(1, 20).mapToObj(n -> "voter-" + n).collect(Collectors.toSet());
        var balances = new TreeMap<String, Share>();
        for (int week = 0; week < 260; week++) {
            balances.putAll(Tally.balances(bigVote(week, balances), electorate));
        }
        var vote = bigVote(260, balances);

        long start = System.nanoTime();
        assertThat(Tally.tally(vote)).hasSize(7);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(balances.values()).allMatch(balance -> balance.toString().length() < 250);
    }

    /** Twenty voters, each with some of twelve options. */
    private static Vote bigVote(int week, Map<String, Share> balances) {
        var random = new Random(week);
        var poll = over(12, 7).balances(balances);
        for (int voter = 1; voter <= 20; voter++) {
            poll.casts("voter-" + voter, FamilyVote.anyBallot(random, 12));
        }
        return poll.vote();
    }
}
