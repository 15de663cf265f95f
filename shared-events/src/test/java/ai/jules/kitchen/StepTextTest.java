package ai.jules.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.TheRiveras;
import ai.jules.kitchen.StepText.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTextTest {

    private static final List<String> LASAGNA = TheRiveras.lasagna().recipe().steps();

    @Test
    void findsWhatSaysHowLong() {
        assertThat(StepText.times(LASAGNA))
                .containsExactly(
                        new Sentence(2, "Stir in tomato sauce and simmer for 20 minutes."),
                        new Sentence(6, "Bake at 375 F for 35 minutes."));
    }

    @Test
    void findsWhatSaysHowHot() {
        assertThat(StepText.heat(LASAGNA)).containsExactly(new Sentence(6, "Bake at 375 F for 35 minutes."));
    }

    @Test
    void takesOnlyTheSentenceThatSaysIt() {
        assertThat(StepText.times(List.of("Mix well. Chill overnight. Serve cold.")))
                .containsExactly(new Sentence(1, "Chill overnight."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bake 45 min",
                "Simmer 1 1/2 hours",
                "Rest for an hour",
                "Boil 8-10 minutes",
                "Roast a 2-hour stretch",
                "Cook 20 to 25 mins",
                "Simmer for half an hour",
                "Bake five minutes more"
            })
    void knowsTimes(String step) {
        assertThat(StepText.times(List.of(step))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bake at 350",
                "Add 2 cups flour",
                "Cut into 12 pieces",
                "Serve within the day",
                "Minute steaks",
                ""
            })
    void takesNothingElseForATime(String step) {
        assertThat(StepText.times(List.of(step))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bake at 350\u00b0F",
                "Bake at 350 degrees",
                "Heat to 180 C",
                "Fry over medium-high heat",
                "Gas mark 4",
                "Put into a slow oven"
            })
    void knowsHeat(String step) {
        assertThat(StepText.heat(List.of(step))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bake for 35 minutes", "2 cups of flour", "High tea", "Cut 12 cookies", ""})
    void takesNothingElseForHeat(String step) {
        assertThat(StepText.heat(List.of(step))).isEmpty();
    }
}
