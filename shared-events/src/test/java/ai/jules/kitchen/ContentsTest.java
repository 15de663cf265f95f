package ai.jules.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.Allergen.Named;
import ai.jules.kitchen.starter.StarterDish;
import ai.jules.kitchen.starter.StarterDishes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A dish that was read once says the same about every allergen as one that is read anew for each. */
class ContentsTest {

    private static final List<Allergen> ALLERGENS = Stream.concat(
                    Stream.of(Listed.values()),
                    Stream.of("strawberry", "almond", "garlic", "black bean", "blorp")
                            .map(Named::new))
            .toList();

    @Test
    void saysTheSameHoweverOftenItIsAsked() {
        for (StarterDish dish : StarterDishes.all()) {
            Contents contents = Contents.of(dish.ingredients(), dish.title(), dish.steps());
            for (Allergen allergen : ALLERGENS) {
                Verdict first = contents.judge(allergen);
                assertThat(contents.judge(allergen)).isEqualTo(first);
                assertThat(AllergyGate.judge(dish.ingredients(), dish.title(), allergen))
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void judgesEachLineOnItsOwnAndLeavesHeadingsOut() {
        List<IngredientLine> lines = Stream.of("For the sauce:", "2 cups cream", "1 jar blorp")
                .map(text -> IngredientLines.read(text, 1))
                .toList();

        List<Verdict> verdicts = Contents.of(lines, "Supper", List.of()).judgeLines(Listed.MILK);

        assertThat(verdicts).hasSize(2);
        assertThat(verdicts.getFirst()).isInstanceOf(Verdict.Contains.class);
        assertThat(verdicts.getLast()).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void asksTheStepsForWhatNoLineNames() {
        Contents contents = Contents.of(List.of(), "Supper", List.of("Boil.", "Scatter strawberries over it."));

        assertThat(contents.judgeSteps(new Named("strawberry"))).isInstanceOf(Verdict.MayContain.class);
        assertThat(contents.judgeSteps(Listed.EGG)).isInstanceOf(Verdict.NoneFound.class);
    }

    @ParameterizedTest
    @CsvSource({"1 cup scallions, green onion", "1 cup scallions, scallion", "2 lb garbanzos, chickpea"})
    void findsOneFoodByWhateverNameItIsWritten(String line, String food) {
        assertThat(AllergyGate.judgeWords(List.of(line), "Supper", new Named(food)))
                .isInstanceOf(Verdict.Contains.class);
    }

    /** What has been made comparable once is not made so again, for each word of each line and allergen. */
    @ParameterizedTest
    @ValueSource(strings = {"glasses of berries", "Tomatoes, halved", "2 loaves & leaves", "crème fraîche", "M&M's"})
    void comparableWordsStayAsTheyAre(String text) {
        List<String> words = FoodWords.of(text);
        assertThat(FoodWords.of(String.join(" ", words))).isEqualTo(words);
    }

    @Test
    void comparableWordsOfEveryFoodStayAsTheyAre() {
        assertThat(Foods.vocabulary())
                .allSatisfy(word -> assertThat(FoodWords.of(word)).containsExactly(word));
    }
}
