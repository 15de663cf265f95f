package ai.jules.mealplan.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.TheRiveras;
import ai.jules.kernel.RecipeId;
import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.Allergen.Named;
import ai.jules.kitchen.Recipe;
import ai.jules.language.Diet;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand households plan on one Saturday morning. The bounds are generous, for a machine that does other things too. */
class CandidatesSpeedTest {

    private static final int ROUNDS = 40;
    private static final Eater[] ALLERGIC = {
        Kitchens.liking(Kitchens.LEO, "salmon"),
        Kitchens.allergic(Kitchens.SAM, Listed.PEANUT, Listed.TREE_NUT),
        Kitchens.keeping(Kitchens.disliking(Kitchens.ANA, "mushrooms"), Diet.VEGETARIAN)
    };

    @Test
    void choosesFromTheStarterSetInFarLessThanFiveMilliseconds() {
        KitchenSituation starters = kitchen(0).eaters(ALLERGIC).situation();
        measure(starters);
        assertThat(measure(starters)).as("milliseconds for 50 dishes").isLessThan(5);
    }

    @Test
    void choosesFromSixtyFamilyRecipesInLessThanFiveMillisecondsWhereNobodyIsAllergic() {
        KitchenSituation family = kitchen(60).dishes(recipes(60)).situation();
        measure(family);
        assertThat(measure(family)).as("milliseconds for 60 dishes").isLessThan(5);
    }

    /** Every line and step is read for the kitchen's gate, once for all allergens. */
    @Test
    void choosesFromSixtyFamilyRecipesInLessThanTwentyMillisecondsWhereSomebodyMustNotEatOneFood() {
        KitchenSituation family = kitchen(0)
                .dishes(recipes(60))
                .eaters(Kitchens.allergic(Kitchens.SAM, new Named("strawberry"), new Named("kiwi")))
                .situation();
        measure(family);
        assertThat(measure(family)).as("milliseconds for 60 dishes").isLessThan(20);
    }

    @Test
    void takesTimeInProportionToTheRecipesThatAreHeldAgainstAllergies() {
        KitchenSituation few = kitchen(20).eaters(ALLERGIC).situation();
        KitchenSituation many = kitchen(200).eaters(ALLERGIC).situation();
        measure(few);
        assertThat(measure(many)).isLessThan(30 * Math.max(measure(few), 0.1));
    }

    private static Kitchens kitchen(int recipes) {
        return Kitchens.kitchen()
                .alsoDishes(recipes(recipes))
                .pantry(PantryFood.of("spinach", 0.9, Kitchens.MONDAY), PantryFood.of("rice", 1, null));
    }

    private static List<Dish> recipes(int count) {
        Recipe lasagna = TheRiveras.lasagna().recipe();
        return IntStream.range(0, count)
                .mapToObj(number -> Dish.of(
                        new RecipeId(new UUID(0, number)),
                        new Recipe("Lasagna " + number, 8, 75, lasagna.ingredients(), lasagna.steps(), "Nana Rosa")))
                .toList();
    }

    /** Milliseconds of this thread for one choice, on average. */
    private static double measure(KitchenSituation situation) {
        var clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            Candidates.choose(situation);
        }
        return (clock.getCurrentThreadCpuTime() - before) / 1e6 / ROUNDS;
    }
}
