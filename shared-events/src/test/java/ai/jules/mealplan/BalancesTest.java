package ai.jules.mealplan;

import static ai.jules.mealplan.FamilyVote.over;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BalancesTest {

    private static final Set<String> FAMILY = Set.of("Maria", "Leo", "Ana");

    @Test
    void areThoseOfTheWorkedExample() {
        assertThat(Tally.balances(FamilyVote.ofTheFirstWeek().vote(), FAMILY))
                .isEqualTo(Map.of("Maria", Share.of(-5, 21), "Leo", Share.of(10, 21), "Ana", Share.of(-5, 21)));
    }

    @Test
    void fadeByHalfForWhoDidNotVote() {
        var vote = over(2, 1)
                .picks("Maria", 1)
                .balance("Maria", "1")
                .balance("Leo", "-3/2")
                .vote();

        // who votes alone gets exactly the mean
        assertThat(Tally.balances(vote, FAMILY))
                .isEqualTo(Map.of("Maria", Share.of(1, 2), "Leo", Share.of(-3, 4), "Ana", Share.ZERO));
    }

    @Test
    void onlyFadeWhenNobodyVotes() {
        assertThat(Tally.balances(over(3, 2).balance("Leo", "2").vote(), FAMILY))
                .isEqualTo(Map.of("Maria", Share.ZERO, "Leo", Share.ONE, "Ana", Share.ZERO));
    }

    @Test
    void countWhoWantedNoneOfThemAsAVoterWhoGotNothing() {
        var vote = over(2, 1).picks("Maria", 1).casts("Leo", Ballot.NONE).vote();

        assertThat(Tally.balances(vote, FAMILY))
                .isEqualTo(Map.of("Maria", Share.of(1, 2), "Leo", Share.of(-1, 2), "Ana", Share.ZERO));
    }

    @Test
    void stayBetweenMinusTwoAndTwo() {
        var vote = over(5, 5)
                .casts("Maria", Ballot.anythingBut(5, Set.of()))
                .casts("Leo", Ballot.NONE)
                .casts("Ana", Ballot.NONE)
                .balance("Leo", "-2")
                .vote();

        assertThat(Tally.balances(vote, FAMILY))
                .isEqualTo(Map.of("Maria", Share.of(2, 1), "Leo", Share.of(-2, 1), "Ana", Share.of(-5, 3)));
    }

    @Test
    void areOnlyThoseOfWhoMightVote() {
        var vote = over(2, 1).picks("Maria", 1).balance("Sam", "1").vote();

        assertThat(Tally.balances(vote, Set.of("Maria", "Leo"))).containsOnlyKeys("Leo", "Maria");
        assertThatThrownBy(() -> Tally.balances(vote, Set.of("Leo"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letWhoLostTheFirstWeekWinTheSecond() {
        var monday = over(2, 1).picks("Maria", 1).picks("Leo", 1).picks("Ana", 2);
        assertThat(monday.winners()).containsExactly(1);

        var after = Tally.balances(monday.vote(), FAMILY);
        assertThat(after).isEqualTo(Map.of("Maria", Share.of(1, 3), "Leo", Share.of(1, 3), "Ana", Share.of(-2, 3)));

        var nextMonday = over(2, 1)
                .picks("Maria", 1)
                .picks("Leo", 1)
                .picks("Ana", 2)
                .balances(after)
                .vote();
        assertThat(Tally.tally(nextMonday))
                .extracting(FamilyVote::line)
                .containsExactly("2 | 2 | Ana 1, Leo 0, Maria 0");
    }
}
