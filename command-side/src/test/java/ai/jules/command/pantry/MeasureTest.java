package ai.jules.command.pantry;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource({
        "1 gal, 1 gal, 2 gal",
        "1/2 cup, 2 tbsp, 10 tbsp",
        "2 lb, 8 oz, 40 oz",
        "6, 1 dozen, 18",
        "2-3, 2, 4-5",
        "1 can, 2 can, 3 can"
    })
    void addsWhatCanBeAdded(String one, String other, String sum) {
        assertThat(read(one).plus(read(other))).contains(read(sum));
        assertThat(read(other).plus(read(one))).contains(read(sum));
    }

    @ParameterizedTest
    @CsvSource({"1 can, 1 lb", "2 cup, 1 lb", "3, 1 bag", "1 cup, 250 ml"})
    void addsNothingElse(String one, String other) {
        assertThat(read(one).plus(read(other))).isEmpty();
        assertThat(read(other).minus(read(one))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6, 2, 4",
        "1 dozen, 2, 10",
        "1 gal, 2 cup, 14 cup",
        "1 lb, 1/2 lb, 1/2 lb",
        "2-3, 2, 0-1",
        "5, 2-3, 2-3"
    })
    void tellsWhatIsLeft(String all, String used, String left) {
        assertThat(read(all).minus(read(used))).hasValueSatisfying(rest -> {
            assertThat(rest.isNothing()).isFalse();
            assertThat(rest.amount().high()).isEqualTo(read(left).amount().high());
            assertThat(rest.unit()).isEqualTo(read(left).unit());
        });
    }

    @Test
    void isNothingWhenAllOrMoreIsUsed() {
        assertThat(read("2 lb").minus(read("32 oz")))
                .hasValueSatisfying(left -> assertThat(left.isNothing()).isTrue());
        assertThat(read("2").minus(read("3")))
                .hasValueSatisfying(left -> assertThat(left.isNothing()).isTrue());
    }

    @Test
    void isUnknownWithoutANumber() {
        assertThat(Measure.of(null, "lb")).isEmpty();
        assertThat(Measure.of("some", null)).isEmpty();
    }

    private static Measure read(String text) {
        int space = text.indexOf(' ');
        @Nullable String unit = space < 0 ? null : text.substring(space + 1);
        return Measure.of(space < 0 ? text : text.substring(0, space), unit).orElseThrow();
    }
}
