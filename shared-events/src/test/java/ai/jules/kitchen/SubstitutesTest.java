package ai.jules.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstitutesTest {

    static List<List<String>> rows() {
        return Table.read("substitutes.csv");
    }

    @Test
    void saysWhatToTakeInstead() {
        assertThat(Substitutes.of("buttermilk")).hasValueSatisfying(found -> {
            assertThat(found.amount()).isEqualTo("1 cup");
            assertThat(found.instead())
                    .containsExactly(
                            "1 tbsp lemon juice or vinegar and milk to fill 1 cup (let stand 5 min)",
                            "1 cup plain yogurt");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"egg", "Eggs", "large eggs", "the eggs"})
    void knowsAFoodByItsOtherNames(String said) {
        assertThat(Substitutes.of(said).map(Substitutes.Substitute::food)).hasValue("egg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "saffron", "oat milk", "butter beans", "love"})
    void inventsNothing(String said) {
        assertThat(Substitutes.of(said)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowSaysHowMuchAndWhereItIsFrom(List<String> row) {
        assertThat(row.get(2)).matches("\\d.*");
        assertThat(Table.several(row.get(3))).isNotEmpty().allMatch(way -> way.matches("\\d[\\x20-\\x7e]*"));
        assertThat(List.of("FN198", "PB", "HT", "EST"))
                .containsAll(List.of(row.get(4).split(" ")));
    }
}
