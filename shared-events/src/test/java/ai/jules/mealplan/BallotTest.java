package ai.jules.mealplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BallotTest {

    @Test
    void ranksWhatIsWrittenInOrder() {
        var leo = Ballot.ranked(2, 5, 1);

        assertThat(leo.ranks()).containsExactly(List.of(2), List.of(5), List.of(1));
        assertThat(leo.position(5)).hasValue(2);
        assertThat(leo.position(3)).isEmpty();
    }

    @Test
    void isWorthLessFromPlaceToPlaceAndNothingUnnamed() {
        var leo = Ballot.ranked(2, 5, 1);

        assertThat(leo.utility(2, 7)).isEqualTo(Share.ONE);
        assertThat(leo.utility(5, 7)).isEqualTo(Share.of(6, 7));
        assertThat(leo.utility(1, 7)).isEqualTo(Share.of(5, 7));
        assertThat(leo.utility(3, 7)).isEqualTo(Share.ZERO);
    }

    @Test
    void givesThoseWantedAlikeTheFirstOfTheirPlaces() {
        var ana = new Ballot(List.of(List.of(7), List.of(3, 2), List.of(1)));

        assertThat(ana.position(2)).hasValue(2);
        assertThat(ana.position(3)).hasValue(2);
        assertThat(ana.position(1)).hasValue(4);
    }

    @Test
    void isPlainApprovalWhenItHasOneRank() {
        var maria = Ballot.anythingBut(5, List.of(4));

        assertThat(maria.ranks()).containsExactly(List.of(1, 2, 3, 5));
        assertThat(List.of(1, 2, 3, 5))
                .allMatch(option -> maria.utility(option, 5).equals(Share.ONE));
        assertThat(maria.utility(4, 5)).isEqualTo(Share.ZERO);
    }

    @Test
    void isTheSameInWhateverOrderThoseWantedAlikeAreWritten() {
        assertThat(Ballot.alike(List.of(7, 2))).isEqualTo(Ballot.alike(List.of(2, 7)));
        assertThat(Ballot.ranked(7, 2)).isNotEqualTo(Ballot.ranked(2, 7));
    }

    @Test
    void mayWantNoneOfThem() {
        assertThat(Ballot.anythingBut(3, List.of(1, 2, 3))).isEqualTo(Ballot.NONE);
        assertThat(Ballot.alike(List.of())).isEqualTo(Ballot.NONE);
        assertThat(Ballot.NONE.position(1)).isEmpty();
    }

    @Test
    void putsOneAheadOfAllOthers() {
        assertThat(Ballot.ranked(2, 5, 1).withFirst(5)).isEqualTo(Ballot.ranked(5, 2, 1));
        assertThat(Ballot.ranked(2, 1).withFirst(7)).isEqualTo(Ballot.ranked(7, 2, 1));
        assertThat(Ballot.alike(List.of(1, 2, 3)).withFirst(2))
                .isEqualTo(new Ballot(List.of(List.of(2), List.of(1, 3))));
        assertThat(Ballot.NONE.withFirst(4)).isEqualTo(Ballot.ranked(4));
    }

    @Test
    void namesNoOptionTwice() {
        assertThatThrownBy(() -> Ballot.ranked(2, 5, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ballot.alike(List.of(2, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoEmptyRankAndNoOptionBelowOne() {
        assertThatThrownBy(() -> new Ballot(List.of(List.of()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ballot.ranked(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsWhetherItIsWithinThePoll() {
        assertThat(Ballot.ranked(2, 5).isWithin(5)).isTrue();
        assertThat(Ballot.ranked(2, 5).isWithin(4)).isFalse();
    }

    @Test
    void cannotBeChangedByWhoeverMadeIt() {
        var rank = new ArrayList<>(List.of(1, 2));
        var ballot = new Ballot(List.of(rank));
        rank.add(3);

        assertThat(ballot.ranks()).containsExactly(List.of(1, 2));
    }
}
