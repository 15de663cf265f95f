package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around a wish says nothing of it; what only looks so stays. */
class SalutationsTest {

    @ParameterizedTest
    @CsvSource({
        "'add milk\n- Grandma', add milk",
        "'hi there, add milk', add milk",
        "'add milk, thanks so much', add milk"
    })
    void leavesOutGreetingThanksAndSignature(String text, String wish) {
        assertThat(Salutations.without(text)).isEqualTo(wish);
    }

    @Test
    void takesTheLastOfAListForNoSignature() {
        assertThat(Salutations.without("Add:\n- Eggs\n- Milk\n- Huggies")).endsWith("Huggies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add Special K", "add special k"})
    void takesACerealForNoOk(String text) {
        assertThat(Salutations.plainer(text)).isEqualTo(text);
    }
}
