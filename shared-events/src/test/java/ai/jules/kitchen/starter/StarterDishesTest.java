package ai.jules.kitchen.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.jules.kitchen.Aisle;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.AllergyGate;
import ai.jules.kitchen.Food;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Plausibility;
import ai.jules.kitchen.Unit;
import ai.jules.kitchen.Verdict;
import ai.jules.language.Budget;
import ai.jules.language.Diet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StarterDishesTest {

    private static final Pattern FLESH = Pattern.compile(
            "\\b(?:chicken|turkey|beef|pork|lamb|bacon|ham|sausage|steak|meat|fish|salmon|tuna|cod|shrimp|mussels?"
                    + "|anchov(?:y|ies)|broth|stock|lard|gelatin|worcestershire)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANIMAL =
            Pattern.compile("\\b(?:eggs?|milk|cream|butter|cheese|yogurt|honey|ghee)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.*[^.]\\.");

    static Stream<StarterDish> dishes() {
        return StarterDishes.all().stream();
    }

    @Test
    void areAFirstWeekAndManyMore() {
        assertThat(StarterDishes.all()).hasSizeBetween(44, 50);
    }

    @Test
    void haveKeysAndTitlesOfTheirOwn() {
        assertThat(StarterDishes.all()).extracting(StarterDish::key).doesNotHaveDuplicates();
        assertThat(StarterDishes.all())
                .extracting(dish -> dish.title().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void areFoundByTheirKey() {
        assertThat(StarterDishes.find("sheet-pan-chicken-fajitas")).get().satisfies(dish -> {
            assertThat(dish.title()).isEqualTo("Chicken Fajitas");
            assertThat(dish.servings()).isEqualTo(4);
            assertThat(dish.minutes()).isEqualTo(40);
            assertThat(dish.difficulty()).isEqualTo(Difficulty.EASY);
            assertThat(dish.cuisine()).isEqualTo("mexican");
            assertThat(dish.budget()).isEqualTo(Budget.MEDIUM);
            assertThat(dish.diets()).containsExactly(Diet.GLUTEN_FREE, Diet.DAIRY_FREE);
            assertThat(dish.ingredients().getFirst().food()).isEqualTo("chicken thighs");
            assertThat(dish.steps().getFirst()).isEqualTo("Heat the oven to 425 F.");
        });
    }

    @Test
    void findsNothingUnderAnotherKey() {
        assertThat(StarterDishes.find("roast-dodo")).isEmpty();
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> StarterDishes.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void areManyUnderThirtyMinutes() {
        assertThat(dishes().filter(dish -> dish.minutes() < 30)).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void suitManyDiets() {
        assertThat(dishes().filter(suits(Diet.VEGETARIAN))).hasSizeGreaterThanOrEqualTo(10);
        assertThat(dishes().filter(suits(Diet.VEGAN))).hasSizeGreaterThanOrEqualTo(4);
        assertThat(dishes().filter(suits(Diet.GLUTEN_FREE))).hasSizeGreaterThanOrEqualTo(6);
        assertThat(dishes().filter(suits(Diet.DAIRY_FREE))).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void comeFromManyKitchensAndFitEveryBudget() {
        assertThat(dishes().map(StarterDish::cuisine).distinct()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(dishes().map(StarterDish::budget)).contains(Budget.values());
        assertThat(dishes().map(StarterDish::difficulty)).contains(Difficulty.values());
    }

    @Test
    void sometimesHaveToBeThawedTheEveningBefore() {
        List<StarterDish> frozen = dishes().filter(dish -> dish.thaw() != null).toList();
        assertThat(frozen).hasSizeGreaterThanOrEqualTo(3);
        for (StarterDish dish : frozen) {
            assertThat(foods(dish)).as(dish.title()).contains(Foods.of(dish.thaw()));
        }
    }

    @Test
    void leaveAWeekToAHouseholdWithAnyOneOfTheMajorAllergies() {
        for (Listed allergen : Listed.values()) {
            if (allergen.isMajor() || allergen == Listed.GLUTEN) {
                assertThat(dishes().filter(dish -> isFreeOf(dish, allergen)))
                        .as(allergen.label())
                        .hasSizeGreaterThanOrEqualTo(14);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dishes")
    void haveTitlesThatFitATextMessage(StarterDish dish) {
        assertThat(dish.title()).matches("[A-Z][A-Za-z' -]{2,23}");
    }

    @ParameterizedTest
    @MethodSource("dishes")
    void sayOfEveryIngredientHowMuchOfWhat(StarterDish dish) {
        for (IngredientLine line : dish.ingredients()) {
            assertThat(line.amount()).as(line.original()).isNotNull();
            assertThat(line.text()).as(line.original()).isEqualTo(line.original());
            assertThat(line.unit() == null || Unit.of(line.unit()).isPresent())
                    .as(line.original())
                    .isTrue();
            assertThat(line.confidence()).isEqualTo(1);
        }
        assertThat(Plausibility.doubts(dish.ingredients())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dishes")
    void useOnlyFoodsThatTheKitchenKnowsAndEachOnce(StarterDish dish) {
        Set<String> keys = new HashSet<>();
        for (IngredientLine line : dish.ingredients()) {
            Food food = Foods.of(line);
            assertThat(food.known()).as(line.original()).isTrue();
            assertThat(food.aisle()).as(line.original()).isNotEqualTo(Aisle.OTHER);
            assertThat(keys.add(food.key())).as(line.original()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("dishes")
    void haveStepsThatAreSentences(StarterDish dish) {
        assertThat(dish.steps()).hasSizeBetween(3, 6).allMatch(step -> SENTENCE.matcher(step)
                .matches());
    }

    @ParameterizedTest
    @MethodSource("dishes")
    void cannotTakeLessThanTheirLongestStep(StarterDish dish) {
        int longest = dish.steps().stream()
                .flatMap(step -> Pattern.compile("(\\d+) minutes")
                        .matcher(step)
                        .results()
                        .map(found -> Integer.parseInt(found.group(1))))
                .max(Integer::compare)
                .orElse(0);
        assertThat(dish.minutes()).isGreaterThan(longest);
    }

    @ParameterizedTest
    @MethodSource("dishes")
    void keepTheWordOfTheirDiets(StarterDish dish) {
        List<String> texts = new ArrayList<>(dish.steps());
        texts.add(dish.title());
        dish.ingredients().forEach(line -> texts.add(line.text()));
        if (dish.diets().contains(Diet.VEGETARIAN)) {
            assertThat(texts).noneMatch(text -> FLESH.matcher(text).find());
        }
        if (dish.diets().contains(Diet.VEGAN)) {
            assertThat(dish.diets()).contains(Diet.VEGETARIAN, Diet.DAIRY_FREE);
            assertThat(texts)
                    .map(text -> text.replace("coconut milk", "").replace("peanut butter", ""))
                    .noneMatch(text -> ANIMAL.matcher(text).find());
            assertThat(isFreeOf(dish, Listed.MILK) && isFreeOf(dish, Listed.EGG))
                    .isTrue();
        }
        if (dish.diets().contains(Diet.VEGETARIAN)) {
            assertThat(dish.diets()).contains(Diet.PESCATARIAN);
        }
        assertThat(dish.diets().contains(Diet.GLUTEN_FREE))
                .isEqualTo(isFreeOf(dish, Listed.GLUTEN) && isFreeOf(dish, Listed.WHEAT));
        assertThat(dish.diets().contains(Diet.DAIRY_FREE)).isEqualTo(isFreeOf(dish, Listed.MILK));
    }

    @Test
    void refusesADishWithoutItsFacts() {
        assertThatThrownBy(() -> StarterText.read("== toast\ntitle: Toast\n\n2 slices bread\n\n1. Toast it."))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("toast");
    }

    private static Predicate<StarterDish> suits(Diet diet) {
        return dish -> dish.diets().contains(diet);
    }

    private static List<Food> foods(StarterDish dish) {
        return dish.ingredients().stream().map(Foods::of).toList();
    }

    private static boolean isFreeOf(StarterDish dish, Allergen allergen) {
        return AllergyGate.judge(dish.recipe(), allergen) instanceof Verdict.NoneFound;
    }
}
