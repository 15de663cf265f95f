package ai.jules.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    private static Amount amount(String written) {
        return Amount.parse(written).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2,2",
        "1/2,1/2",
        "1 1/2,1 1/2",
        "2-3,2-3",
        "0.5,1/2",
        "1.25,1 1/4",
        "4/8,1/2",
        "1-1 1/2,1-1 1/2",
        "6/2,3"
    })
    void writesAnAmountAsACookWould(String written, String shown) {
        assertThat(amount(written)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1/0", "-1", "1/", "1 2", "½", "1.", "1//2", "123456789", "2-", "1 1/2 "})
    void refusesWhatIsNoAmount(String written) {
        assertThat(Amount.parse(written)).isEmpty();
    }

    @Test
    void addsExactly() {
        Amount third = amount("1/3");

        assertThat(third.plus(third).plus(third)).isEqualTo(Amount.of(1));
        assertThat(amount("2-3").plus(amount("1/2"))).hasToString("2 1/2-3 1/2");
    }

    @Test
    void scalesExactly() {
        assertThat(amount("1 1/2").times(Fraction.of(3, 4))).hasToString("1 1/8");
    }

    @Test
    void convertsSpoonsAndCupsExactly() {
        Fraction cup = Unit.CUP.size().orElseThrow();

        assertThat(cup.dividedBy(Unit.TBSP.size().orElseThrow())).isEqualTo(Fraction.of(16, 1));
        assertThat(Unit.GAL.size().orElseThrow().dividedBy(cup)).isEqualTo(Fraction.of(16, 1));
        assertThat(Unit.LB.size().orElseThrow().dividedBy(Unit.OZ.size().orElseThrow()))
                .isEqualTo(Fraction.of(16, 1));
        assertThat(Unit.FL_OZ.size().orElseThrow().dividedBy(Unit.ML.size().orElseThrow()))
                .isEqualTo(Fraction.of(295735295625L, 10000000000L));
    }

    @Test
    void knowsNoNumberBelowZeroNorDivisionByIt() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Fraction.of(-1, 2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "75 min,75",
        "1 hr 15 min,75",
        "1 1/2 hours,90",
        "30-40 minutes,40",
        "1h15,75",
        "2 hours,120",
        "half an hour,30",
        "an hour and a half,90",
        "90 minutes,90",
        "1.5 hrs,90"
    })
    void readsTimes(String words, int minutes) {
        assertThat(Durations.minutes(words)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "45", "0 min", "bake 45 minutes", "45 minutes at 350", "2 cups", "999999 hours"})
    void readsNoTimeWhereThereIsNone(String words) {
        assertThat(Durations.minutes(words)).isEmpty();
    }
}
