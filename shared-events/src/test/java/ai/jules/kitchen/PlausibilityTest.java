package ai.jules.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibilityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 tsp nutmeg",
                "14 cup sugar",
                "34 cup flour",
                "13 cup milk",
                "23 cup butter",
                "18 tsp cayenne",
                "12 tbsp honey",
                "1 12 cups flour",
                "11/2 cups milk",
                "21/4 tsp yeast",
                "112 cups flour",
                "5 tsp cloves",
                "1/7 cup sugar",
                "0 cups sugar",
                "40 cups flour",
                "3-1 cups milk",
                "1-12 cups milk",
                "12 onion",
                "14 lemon",
                "12 lb butter",
                "500 oz milk",
                "20 kg flour",
                "6 cups baking powder",
                "1 cup nutmeg",
                "900 eggs"
            })
    void doubtsAnAmountNoCookWouldUse(String line) {
        assertThat(Plausibility.isPlausible(IngredientLines.read(line, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/2 tsp nutmeg",
                "1/4 cup sugar",
                "3/4 cup flour",
                "2 cups flour",
                "1 1/2 cups milk",
                "12 oz pasta",
                "14 oz tofu",
                "1 (14 oz) can tomatoes",
                "12 lasagna noodles",
                "12 cups popcorn",
                "12 cups water",
                "12 lb turkey",
                "40 cloves garlic",
                "12 eggs",
                "12 onions",
                "1 tbsp salt",
                "2 tbsp chili powder",
                "500 g flour",
                "1/3 cup oil",
                "2.25 cups flour",
                "1/16 tsp saffron",
                "2-3 carrots",
                "1 dozen eggs",
                "6 whole cloves",
                "salt to taste",
                "oil for frying",
                "8 cups broth",
                "18 oz ketchup",
                "1/2 cup fresh thyme",
                "10 cups flour",
                "2 tsp cinnamon",
                "3 cups bell pepper"
            })
    void believesWhatCooksUse(String line) {
        assertThat(Plausibility.isPlausible(IngredientLines.read(line, 1))).isTrue();
    }

    private static List<Doubt> doubts(String... lines) {
        return Plausibility.doubts(
                Stream.of(lines).map(line -> IngredientLines.read(line, 1)).toList());
    }

    @Test
    void missesAnAmountWhereTheNeighboursHaveOne() {
        assertThat(doubts("2 cups flour", "1 cup sugar", "butter"))
                .containsExactly(new Doubt(3, Doubt.Reason.MISSING_AMOUNT));
    }

    @Test
    void missesTheAmountInFrontOfAUnit() {
        assertThat(doubts("cup sugar", "% cup flour"))
                .containsExactly(new Doubt(1, Doubt.Reason.MISSING_AMOUNT), new Doubt(2, Doubt.Reason.MISSING_AMOUNT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salt to taste",
                "oil for frying",
                "salt and pepper",
                "parsley for garnish",
                "cooking spray",
                "pinch of nutmeg",
                "a few sprigs of mint",
                "1-inch piece ginger",
                "9-inch pie shell",
                "some parsley",
                "sour cream, optional"
            })
    void missesNoAmountWhereCooksGiveNone(String line) {
        assertThat(doubts("2 cups flour", "1 cup sugar", line)).isEmpty();
    }

    @Test
    void missesNothingInAListWithoutAmounts() {
        assertThat(doubts("flour", "sugar", "2 eggs")).isEmpty();
    }

    @Test
    void doubtsALineItsReaderWasNotSureOf() {
        List<IngredientLine> lines =
                List.of(IngredientLines.read("2 cups flour", 0.80), IngredientLines.read("1 cup sugar", 0.79));

        assertThat(Plausibility.doubts(lines)).containsExactly(new Doubt(2, Doubt.Reason.HARD_TO_READ));
    }
}
