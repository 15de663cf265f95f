package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

    private static final int THREE = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 3",
                "1,3",
                "1, 3",
                "1 and 3",
                "1 & 3",
                "save 1 3",
                "Save 1 and 3",
                "#1 #3",
                "keep 1, 3.",
                " 1 3! "
            })
    void keepsTheNumbersThatWereSaid(String words) {
        assertThat(Choice.read(words, THREE)).isEqualTo(new Choice.These(List.of(1, 3)));
    }

    @Test
    void keepsANumberOnceAndTheOrderInWhichTheyWereSaid() {
        assertThat(Choice.read("3 1 3", THREE)).isEqualTo(new Choice.These(List.of(3, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all",
                "ALL",
                "save all",
                "both",
                "keep everything",
                "all of them please",
                "save",
                "yes",
                "perfect",
                "👍"
            })
    void takesAssentForAllOfThem(String words) {
        assertThat(Choice.read(words, THREE)).isEqualTo(new Choice.All());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None of them.", "neither", "skip", "no thanks", "never mind"})
    void takesADeclineForNoneOfThem(String words) {
        assertThat(Choice.read(words, THREE)).isEqualTo(new Choice.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "1 4", "12", "the good ones", "1 cup of milk", "maybe", "", "1 or 3?"})
    void asksAgainRatherThanGuess(String words) {
        assertThat(Choice.read(words, THREE)).isEqualTo(new Choice.Unclear());
    }
}
