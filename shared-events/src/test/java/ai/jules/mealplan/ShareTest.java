package ai.jules.mealplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({"6/7,6/7", "12/14,6/7", "-5/21,-5/21", "4/2,2", "0/5,0", "-0,0", "-12,-12"})
    void isReadAndWrittenInLowestTerms(String given, String written) {
        assertThat(Share.parse(given)).hasToString(written);
        assertThat(Share.parse(written)).isEqualTo(Share.parse(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/", "/2", "1/0", "0.5", "1/-2", "1 1/2", "+1", " 1"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> Share.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItsSignAboveTheLine() {
        assertThat(Share.of(3, -6)).isEqualTo(Share.of(-1, 2)).hasToString("-1/2");
        assertThatThrownBy(() -> Share.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void reckonsExactly() {
        var third = Share.of(1, 3);
        var half = Share.of(1, 2);

        assertThat(third.plus(half)).hasToString("5/6");
        assertThat(third.minus(half)).hasToString("-1/6");
        assertThat(third.times(half)).hasToString("1/6");
        assertThat(third.dividedBy(half)).hasToString("2/3");
        assertThat(third.minus(half).dividedBy(Share.of(-1, 6))).isEqualTo(Share.ONE);
        assertThat(third.max(half)).isEqualTo(half);
        assertThat(third.min(half)).isEqualTo(third);
        assertThatThrownBy(() -> half.dividedBy(Share.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void neverOverflows() {
        var least = Share.of(1, Long.MAX_VALUE);
        var product = least.times(least).times(least);

        assertThat(product.denominator())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).pow(3));
        assertThat(product).isGreaterThan(Share.ZERO).isLessThan(least);
    }

    @RepeatedTest(50)
    void ordersAsNumbersDo(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int[] n = random.ints(4, -9, 10).toArray();
        int below = Math.abs(n[1]) + 1;
        int alsoBelow = Math.abs(n[3]) + 1;

        assertThat(Integer.signum(Share.of(n[0], below).compareTo(Share.of(n[2], alsoBelow))))
                .isEqualTo(Integer.signum(n[0] * alsoBelow - n[2] * below));
    }
}
