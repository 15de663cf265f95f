package ai.jules.saga.mealplan;

import static ai.jules.saga.mealplan.WeekStage.CLOSES;
import static ai.jules.saga.mealplan.WeekStage.DINNERS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.Option;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.WeekFailure;
import ai.jules.language.SmsText;
import ai.jules.saga.mealplan.PollWords.Shopping;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text of a week, with what is usual in it and with the longest that is plausible. */
class PollWordsTest {

    private static final ZoneId ZONE = ZoneId.of(WeekStage.ZONE);
    private static final String LONG =
            "Grandma Guadalupe's slow-braised short ribs with caramelised onion & polenta (v2)";
    private static final List<LocalDate> EVERY_OTHER_DAY = Stream.of(
                    "2026-11-23", "2026-11-25", "2026-11-27", "2026-11-29")
            .map(LocalDate::parse)
            .toList();
    private static final List<LocalDate> SEVEN = LocalDate.parse("2026-11-23")
            .datesUntil(LocalDate.parse("2026-11-30"))
            .toList();

    @Test
    void asks() {
        assertThat(PollWords.poll(DINNERS, WeekStage.options(), CLOSES, ZONE)).isEqualTo(WeekStage.ASKED);
    }

    @Test
    void givesNoExampleThatCouldNotBeVoted() {
        var two = WeekStage.options().subList(0, 2);
        var one = WeekStage.options().subList(0, 1);

        assertThat(PollWords.poll(DINNERS, two, CLOSES, ZONE)).contains("like 2 1.");
        assertThat(PollWords.poll(DINNERS, one, CLOSES, ZONE)).contains("like 1.");
    }

    @Test
    void namesDaysThatAreNotInARow() {
        assertThat(PollWords.poll(EVERY_OTHER_DAY, WeekStage.options(), CLOSES, ZONE))
                .startsWith("Dinners Mon 23, Wed 25, Fri 27 and Sun 29. ");
    }

    @Test
    @Tag("rule-22")
    void asksInTwoSegmentsWhateverTheDishesAreCalled() {
        fits(PollWords.poll(EVERY_OTHER_DAY, long9(), CLOSES, ZONE))
                .contains("1 Grandma Guadalupe")
                .contains("9 Grandma Guadalupe")
                .endsWith("Closes Sun 18:00.");
    }

    @Test
    @Tag("rule-22")
    void remindsInTwoSegments() {
        assertThat(PollWords.nudge(DINNERS, WeekStage.options(), CLOSES, ZONE))
                .isEqualTo(
                        "Your vote is missing. Dinners Mon 23-Fri 27: 1 Lasagna 2 Tacos 3 Lentil curry 4 Salmon 5 Chili"
                                + " 6 Fried rice 7 Pizza. Text your picks, like 2 5 1, until Sun 18:00.");
        fits(PollWords.nudge(EVERY_OTHER_DAY, long9(), CLOSES, ZONE)).endsWith("until Sun 18:00.");
    }

    @Test
    void tellsWhatWonAndWhyAndWhatToBuy() {
        assertThat(PollWords.settled(
                        DINNERS,
                        WeekStage.settled(WeekStage.ballots()).days(),
                        false,
                        false,
                        List.of("Tacos: everyone's pick.", "Lasagna: Maria's 1st, Leo's 3rd."),
                        Optional.of(new Shopping(14, 6))))
                .isEqualTo("Mon Tacos, Tue Lasagna, Wed Pizza, Thu Chili, Fri Lentil curry. Tacos: everyone's pick."
                        + " Lasagna: Maria's 1st, Leo's 3rd. Shopping list: 14 items, 6 already in the pantry."
                        + " Text LIST to see it.");
    }

    @Test
    void leavesTheWhyOutWhereItDoesNotFit() {
        var why = Collections.nCopies(7, "Roast chicken: Maximiliano's 1st, Alexandria's 2nd.");

        assertThat(PollWords.settled(
                        DINNERS,
                        WeekStage.settled(WeekStage.ballots()).days(),
                        false,
                        false,
                        why,
                        Optional.of(new Shopping(14, 6))))
                .doesNotContain("Maximiliano")
                .contains("Shopping list");
    }

    @Test
    void saysThatNobodyVoted() {
        assertThat(PollWords.settled(
                        DINNERS, WeekStage.settled().days(), true, false, List.of(), Optional.of(new Shopping(1, 0))))
                .isEqualTo("Nobody voted, so I picked: Mon Lasagna, Tue Tacos, Wed Lentil curry, Thu Salmon, Fri Chili."
                        + " Shopping list: 1 item. Text LIST to see it.");
    }

    @Test
    void apologisesForTheDinnersItMissed() {
        var days = WeekStage.settled().days().subList(2, 5);

        assertThat(PollWords.settled(DINNERS.subList(2, 5), days, false, true, List.of(), Optional.empty()))
                .isEqualTo("Sorry I am late. Wed Lentil curry, Thu Salmon, Fri Chili.");
    }

    @Test
    void saysWhichDaysAreLeftOpenAndPromisesNoListThereIsNot() {
        var days = WeekStage.settled().days().subList(0, 3);

        assertThat(PollWords.settled(DINNERS, days, false, false, List.of(), Optional.empty()))
                .isEqualTo("Mon Lasagna, Tue Tacos, Wed Lentil curry. Nothing was left for Thu and Fri.");
    }

    @Test
    @Tag("rule-22")
    void tellsTheLongestWeekInTwoSegments() {
        var days = SEVEN.stream()
                .map(date -> new DayDinner(date, new Dinner.Cooked(new Dish(new DishRef.JustNamed(), LONG, null))))
                .toList();

        fits(PollWords.settled(SEVEN, days, true, false, List.of(), Optional.of(new Shopping(112, 104))))
                .contains("Sun Grandma")
                .endsWith("Text LIST to see it.");
        fits(PollWords.settled(
                        SEVEN.subList(1, 7),
                        days.subList(1, 7),
                        true,
                        true,
                        List.of(),
                        Optional.of(new Shopping(112, 104))))
                .contains("Sun Grandma")
                .endsWith("Text LIST to see it.");
    }

    @ParameterizedTest
    @EnumSource(WeekFailure.class)
    @Tag("rule-22")
    void givesUpInTwoSegments(WeekFailure reason) {
        PollWords.abandoned(EVERY_OTHER_DAY, reason)
                .ifPresent(words ->
                        fits(words).startsWith("Dinners Mon 23, Wed 25").contains("nothing is planned"));
    }

    @Test
    void tellsNobodyThatThereIsNobody() {
        assertThat(PollWords.abandoned(DINNERS, WeekFailure.NOBODY_TO_ASK)).isEmpty();
        assertThat(PollWords.abandoned(DINNERS, WeekFailure.EVERYBODY_LEFT)).isEmpty();
    }

    @Test
    @Tag("rule-22")
    void saysWhyADinnerIsAnother() {
        var thursday = LocalDate.parse("2026-11-26");

        assertThat(PollWords.replaced(thursday, "Pad Thai", "contains peanut (peanuts)", Optional.of("Chili"), 0))
                .isEqualTo("Thu was Pad Thai: contains peanut (peanuts). I planned Chili instead. The shopping list"
                        + " follows.");
        assertThat(PollWords.replaced(thursday, "Pad Thai", "contains peanut (peanuts)", Optional.empty(), 2))
                .isEqualTo(
                        "Thu was Pad Thai: contains peanut (peanuts). I found nothing else, so nothing is planned for"
                                + " that day, and changed 2 more days. The shopping list follows.");
        fits(PollWords.replaced(
                thursday, LONG, "likely contains crustacean (" + "x".repeat(60) + ")", Optional.of(LONG), 12));
    }

    @Test
    @Tag("rule-22")
    void remindsOfTheFreezer() {
        assertThat(PollWords.thaw("Roast Chicken", "whole chicken"))
                .isEqualTo("Tomorrow is Roast Chicken. Take the whole chicken out of the freezer tonight.");
        fits(PollWords.thaw(LONG, LONG));
    }

    private static List<Option> long9() {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(number ->
                        new Option(number, new Dish(new DishRef.JustNamed(), LONG, null), null, 0, new ArrayList<>()))
                .toList();
    }

    /** In plain ASCII a text of so many characters is two segments. */
    private static AbstractStringAssert<?> fits(String words) {
        return assertThat(words)
                .isEqualTo(SmsText.plain(words))
                .hasSizeLessThanOrEqualTo(SmsText.TWO_SEGMENTS)
                .doesNotContain("...");
    }
}
