package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.language.KnownRecipeWords.Meaning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownRecipeWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", "update it", "Update", "replace it please", "the new one"})
    void updatesTheOneOfTheBook(String said) {
        assertThat(KnownRecipeWords.read(said)).isEqualTo(Meaning.UPDATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "keep both", "Both!", "it's a different one"})
    void keepsBoth(String said) {
        assertThat(KnownRecipeWords.read(said)).isEqualTo(Meaning.KEEP_BOTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "skip", "Skip it", "never mind", "no", "keep the old one"})
    void leavesTheOneOfTheBookAsItIs(String said) {
        assertThat(KnownRecipeWords.read(said)).isEqualTo(Meaning.SKIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "save it", "4", "1 2", "perfect", "", "serves 6", "update it and serves 6"})
    void takesNothingElseForAnAnswer(String said) {
        assertThat(KnownRecipeWords.read(said)).isEqualTo(Meaning.NONE);
    }
}
