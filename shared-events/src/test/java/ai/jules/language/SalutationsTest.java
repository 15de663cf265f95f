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
        "'add milk, thanks so much', add milk",
        "'Dear Jules, take milk off the list. Kindly, Ruth', take milk off the list.",
        "'Skip Friday. With kind regards, Ruth', Skip Friday.",
        "'Good evening. Skip Friday. With love, Grandma Ruth', Skip Friday.",
        "'Please undo it. Ruth', Please undo it.",
        "'Skip Friday, please. Sincerely yours, Walter', 'Skip Friday, please.'",
        "'who is cooking? Best wishes, Helen', who is cooking?",
        "'Skip Friday. Good night, Ruth', Skip Friday."
    })
    void leavesOutGreetingThanksAndSignature(String text, String wish) {
        assertThat(Salutations.without(text)).isEqualTo(wish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Add milk. Eggs", "Add milk. Tacos"})
    void takesAFoodForNoName(String text) {
        assertThat(Salutations.without(text)).isEqualTo(text);
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
