package ai.jules.mealplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    private static final List<String> TITLES =
            List.of("Lasagna", "Tacos", "Lentil curry", "Salmon", "Chili", "Fried rice", "Pizza");

    private static String explained(FamilyVote poll) {
        return explained(poll, Function.identity());
    }

    private static String explained(FamilyVote poll, Function<String, String> names) {
        var vote = poll.vote();
        var explanations = Explanation.of(vote, Tally.tally(vote), option -> TITLES.get(option - 1), names);
        return Explanation.together(explanations);
    }

    @Test
    void saysWhoseWishEveryDinnerIsInPlainWords() {
        var vote = FamilyVote.ofTheFirstWeek().vote();

        assertThat(Explanation.of(vote, Tally.tally(vote), option -> TITLES.get(option - 1), name -> name))
                .containsExactly(
                        new Explanation(2, "Tacos: everyone's pick."),
                        new Explanation(1, "Lasagna: Maria's 1st, Leo's 3rd."),
                        new Explanation(7, "Pizza: Ana's 1st."),
                        new Explanation(5, "Chili: Leo's 1st."),
                        new Explanation(3, "Lentil curry: next best idea."));
    }

    @Test
    void callsWhatIsWantedAsMuchAsOthersAPick() {
        assertThat(explained(FamilyVote.ofTheSecondWeek()))
                .isEqualTo("Salmon: Ana's 1st, Leo's 1st. Lasagna: Maria's pick, Ana's 2nd. Tacos: Maria's pick.");
    }

    @Test
    void namesWhoVotedAloneInsteadOfEveryone() {
        assertThat(explained(FamilyVote.over(7, 2).picks("Leo", 5)))
                .isEqualTo("Chili: Leo's 1st. Lasagna: next best idea.");
    }

    @Test
    void saysNextBestIdeaWhenNobodyVoted() {
        assertThat(explained(FamilyVote.over(7, 2))).isEqualTo("Lasagna: next best idea. Tacos: next best idea.");
    }

    @Test
    void isNotEveryonesPickWhenSomebodyWantedNone() {
        assertThat(explained(
                        FamilyVote.over(7, 1).picks("Leo", 5).picks("Maria", 5).casts("Ana", Ballot.NONE)))
                .isEqualTo("Chili: Leo's 1st, Maria's 1st.");
    }

    @Test
    void countsTheRestAfterThreeNames() {
        assertThat(explained(FamilyVote.over(7, 1)
                        .picks("Ana", 5)
                        .picks("Leo", 2, 5)
                        .picks("Maria", 5)
                        .picks("Nana", 1, 2, 5)
                        .picks("Sam", 1, 2, 3, 5)
                        .picks("Rosa", 4)))
                .isEqualTo("Chili: Ana's 1st, Maria's 1st, Leo's 2nd and 2 more.");
    }

    @Test
    void namesByNameAndNotById() {
        assertThat(explained(
                        FamilyVote.over(7, 1).picks("id-1", 5).picks("id-2", 5).picks("id-3", 1),
                        Map.of("id-1", "Sam", "id-2", "Ana", "id-3", "Leo")::get))
                .isEqualTo("Chili: Ana's 1st, Sam's 1st.");
    }

    @Test
    void saysSomeoneWhereAPersonHasNoName() {
        assertThat(explained(FamilyVote.over(7, 1).picks("id-1", 5), Map.<String, String>of()::get))
                .isEqualTo("Chili: someone's 1st.");
    }

    @ParameterizedTest
    @CsvSource({"1,1st", "2,2nd", "3,3rd", "4,4th", "10,10th", "11,11th", "12,12th", "13,13th", "21,21st", "22,22nd"})
    void countsAsPeopleDo(int place, String said) {
        var ballot = IntStream.rangeClosed(1, place).toArray();
        var vote = FamilyVote.over(place, place).picks("Leo", ballot).vote();

        assertThat(Explanation.of(vote, Tally.tally(vote), option -> "Dish " + option, name -> name))
                .last()
                .isEqualTo(new Explanation(place, "Dish " + place + ": Leo's " + said + "."));
    }

    @Test
    void isPlainAscii() {
        assertThat(explained(FamilyVote.ofTheFirstWeek())).matches("[\\x20-\\x7e]*");
    }
}
