package ai.jules.mealplan.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.TheRiveras;
import ai.jules.kernel.RecipeId;
import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.Recipe;
import ai.jules.language.Diet;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand households plan on one Saturday morning. The bounds are generous, for a machine that does other things too. */
class CandidatesSpeedTest {

    private static final int ROUNDS = 200;

    @Test
    void choosesForAHouseholdInFarLessThanFiveMilliseconds() {
        KitchenSituation family = family(14);
        measure(family);
        assertThat(measure(family)).as("milliseconds for 64 dishes").isLessThan(5);
    }

    @Test
    void takesTimeInProportionToTheDishes() {
        KitchenSituation small = family(40);
        KitchenSituation large = family(400);
        measure(large);
        assertThat(measure(large)).isLessThan(30 * Math.max(measure(small), 0.1));
    }

    private static KitchenSituation family(int recipes) {
        Recipe lasagna = TheRiveras.lasagna().recipe();
        List<Dish> dishes = new ArrayList<>(IntStream.range(0, recipes)
                .mapToObj(number -> Dish.of(
                        new RecipeId(new UUID(0, number)),
                        new Recipe(
                                "Lasagna " + number,
                                8,
                                75,
                                lasagna.ingredients(),
                                lasagna.steps(),
                                lasagna.attribution())))
                .toList());
        dishes.addAll(Dish.starters());
        return Kitchens.kitchen()
                .dishes(dishes)
                .pantry(PantryFood.of("spinach", 0.9, Kitchens.MONDAY), PantryFood.of("rice", 1, null))
                .eaters(
                        Kitchens.liking(Kitchens.LEO, "salmon"),
                        Kitchens.allergic(Kitchens.SAM, Listed.PEANUT, Listed.TREE_NUT),
                        Kitchens.keeping(Kitchens.disliking(Kitchens.ANA, "mushrooms"), Diet.VEGETARIAN))
                .situation();
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
