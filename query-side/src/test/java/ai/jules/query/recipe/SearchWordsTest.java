package ai.jules.query.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void foldsCaseAccentsAndWidths() {
        assertThat(SearchWords.fold("Jalapeño CRÈME ｆｕｌｌ ½")).isEqualTo("jalapeno creme full 1⁄2");
    }

    @Test
    void splitsAtWhateverIsNoLetterOrDigit() {
        assertThat(SearchWords.of("  grandma's  mole, 2nd:*&!|() ")).containsExactly("grandma", "s", "mole", "2nd");
    }

    @Test
    void findsNoWordsInPunctuation() {
        assertThat(SearchWords.of(" :*!&|<->'\\ ")).isEmpty();
    }

    @Test
    void takesNoMoreWordsThanAnybodyTypes() {
        assertThat(SearchWords.of("bean ".repeat(50))).hasSize(16);
    }
}
