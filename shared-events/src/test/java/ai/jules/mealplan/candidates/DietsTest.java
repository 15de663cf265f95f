package ai.jules.mealplan.candidates;

import static ai.jules.mealplan.candidates.Kitchens.family;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kitchen.starter.StarterDish;
import ai.jules.kitchen.starter.StarterDishes;
import ai.jules.language.Diet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DietsTest {

    private static final List<Diet> STATED =
            List.of(Diet.VEGETARIAN, Diet.VEGAN, Diet.PESCATARIAN, Diet.GLUTEN_FREE, Diet.DAIRY_FREE);

    static Stream<StarterDish> starters() {
        return StarterDishes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("starters")
    void readsFromTheFoodsOfAStarterWhatItsAuthorStated(StarterDish starter) {
        Scan scan = Scan.of(Dish.of(starter));
        List<Diet> read =
                STATED.stream().filter(diet -> scan.suits(diet) == Suits.YES).toList();
        assertThat(starter.diets()).containsExactlyInAnyOrderElementsOf(read);
    }

    @ParameterizedTest
    @CsvSource({
        "VEGETARIAN, 2 cups chicken broth, NO",
        "VEGETARIAN, 2 cups broth, UNSURE",
        "VEGETARIAN, 2 cups vegetable broth, YES",
        "VEGETARIAN, 4 hamburger buns, YES",
        "VEGETARIAN, 1 beefsteak tomato, YES",
        "VEGETARIAN, 1 tbsp steak seasoning, YES",
        "VEGETARIAN, 2 tbsp fish sauce, NO",
        "VEGETARIAN, 4 anchovies, NO",
        "VEGETARIAN, 8 oz oyster mushrooms, YES",
        "VEGETARIAN, 4 oz goat cheese, YES",
        "VEGETARIAN, 1 lb seitan, YES",
        "VEGETARIAN, 2 tbsp lard, NO",
        "VEGETARIAN, 2 eggplants, YES",
        "PESCATARIAN, 1 lb cod, YES",
        "PESCATARIAN, 1 lb ground turkey, NO",
        "VEGAN, 2 tbsp honey, NO",
        "VEGAN, 1 cup coconut milk, YES",
        "VEGAN, 12 oz spaghetti, UNSURE",
        "GLUTEN_FREE, 2 cups flour, NO",
        "GLUTEN_FREE, 8 corn tortillas, YES",
        "DAIRY_FREE, 1 cup yogurt, NO",
        "HALAL, 1 lb pork chops, NO",
        "HALAL, 1 lb chicken thighs, YES",
        "HALAL, 6 slices turkey bacon, YES",
        "HALAL, 1 cup white wine, NO",
        "KOSHER, 1 lb shrimp, NO",
        "KOSHER, 1 lb cod, YES",
        "LOW_CARB, 2 cups rice, NO",
        "LOW_CARB, 2 cups cauliflower rice, YES",
        "LOW_CARB, 1 lb green beans, YES",
        "KETO, 2 tbsp brown sugar, NO"
    })
    void knowsWhatAFoodMeansForADiet(Diet diet, String line, Suits suits) {
        assertThat(Scan.of(family("Dinner", null, line)).suits(diet)).isEqualTo(suits);
    }

    @Test
    void keepsMeatFromMilkForAKosherTable() {
        assertThat(Scan.of(family("Dinner", null, "1 lb ground beef", "1 cup cheddar cheese"))
                        .suits(Diet.KOSHER))
                .isEqualTo(Suits.NO);
    }

    @Test
    void isUnsureOfADishWithoutAList() {
        assertThat(Scan.of(family("Dinner", null)).suits(Diet.VEGETARIAN)).isEqualTo(Suits.UNSURE);
    }
}
