package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.language.DayWord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedDishesTest {

    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tuesday's dinner",
                "Tuesday dinner",
                "dinner on tuesday",
                "dinner tuesday",
                "supper for tuesday",
                "the dinner on tuesday",
                "tuesday"
            })
    void takesTheDayOfADinnerForTheDinner(String words) {
        assertThat(AskedDishes.day(words, SUNDAY)).contains(new DayWord.Weekday(DayOfWeek.TUESDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dinner", "tonight's dinner", "dinner tonight", "tonight"})
    void takesADinnerWithoutADayForTonights(String words) {
        assertThat(AskedDishes.day(words, SUNDAY)).contains(new DayWord.Today());
    }

    @Test
    void takesADishForADish() {
        assertThat(AskedDishes.day("lasagna", SUNDAY)).isEmpty();
        assertThat(AskedDishes.day("grandma's dinner rolls", SUNDAY)).isEmpty();
    }
}
