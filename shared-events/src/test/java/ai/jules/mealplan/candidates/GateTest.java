package ai.jules.mealplan.candidates;

import static ai.jules.mealplan.candidates.Kitchens.ANA;
import static ai.jules.mealplan.candidates.Kitchens.MARIA;
import static ai.jules.mealplan.candidates.Kitchens.SAM;
import static ai.jules.mealplan.candidates.Kitchens.allergic;
import static ai.jules.mealplan.candidates.Kitchens.family;
import static ai.jules.mealplan.candidates.Kitchens.starter;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.TheRiveras;
import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.Allergen.Named;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.Verdict;
import ai.jules.mealplan.candidates.Finding.Certainty;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Dish PAD_THAI = starter("shrimp-pad-thai");
    private static final Dish SALMON = starter("lemon-salmon");
    private static final Dish ZITI = starter("baked-ziti");

    @Test
    void barsNothingWhereNobodyIsAllergic() {
        assertThat(Gate.recheck(Dish.starters(), List.of(MARIA, SAM))).isEmpty();
    }

    @Test
    void barsWhatAnAllergyToldLaterForbidsAndSaysWhose() {
        List<Barred> barred = Gate.recheck(
                List.of(SALMON, PAD_THAI, ZITI),
                List.of(MARIA, allergic(SAM, Listed.PEANUT), allergic(ANA, Listed.FISH)));
        assertThat(barred).extracting(Barred::title).containsExactly("Lemon Salmon", "Shrimp Pad Thai");
        assertThat(barred.get(1).findings())
                .containsExactly(
                        new Finding(SAM.id(), "peanut", Certainty.CONTAINS, "contains peanut"),
                        new Finding(ANA.id(), "fish", Certainty.CONTAINS, "contains fish (fish sauce, anchovy)"));
        assertThat(barred).extracting(Barred::words).containsOnly("not everybody here could eat it");
    }

    @Test
    void leavesToTheLabelWhatOnlyMayContainIt() {
        assertThat(Gate.recheck(List.of(ZITI), List.of(allergic(SAM, Listed.EGG))))
                .isEmpty();
    }

    @Test
    void looksAtARecipeAsItIsNow() {
        Dish plain = family("Nana's Rice", 20, "2 cups rice", "1 onion");
        Dish changed = new Dish(
                plain.id(),
                plain.title(),
                plain.minutes(),
                null,
                null,
                null,
                List.of(IngredientLines.read("2 cups rice", 1), IngredientLines.read("1/2 cup cashews", 1)),
                List.of(),
                null);
        List<Eater> eaters = List.of(allergic(SAM, Listed.TREE_NUT));
        assertThat(Gate.recheck(List.of(plain), eaters)).isEmpty();
        assertThat(Gate.recheck(List.of(changed), eaters)).hasSize(1);
    }

    @Test
    void doesNotTrustItsMemoryOfAStarterThatWasChanged() {
        Dish salted = new Dish(
                SALMON.id(),
                SALMON.title(),
                SALMON.minutes(),
                SALMON.difficulty(),
                SALMON.cuisine(),
                SALMON.budget(),
                List.of(IngredientLines.read("1 lb salmon fillets", 1), IngredientLines.read("1 cup peanuts", 1)),
                SALMON.steps(),
                null);
        assertThat(Gate.recheck(List.of(salted), List.of(allergic(SAM, Listed.PEANUT))))
                .hasSize(1);
    }

    @Test
    void doesNotTakeAHeadingForALineItCannotRead() {
        Dish pasta = family("Noodle Bake", 40, "For the sauce:", "12 oz spaghetti", "2 cups tomato sauce");
        assertThat(Gate.judge(pasta.contents(), Listed.EGG)).isInstanceOf(Verdict.MayContain.class);
        assertThat(Gate.judge(family("Pizza", 40, "For the sauce:").contents(), Listed.EGG))
                .isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void seesWhatOnlyAStepNames() {
        Dish buttered = Dish.of(
                TheRiveras.MOLE,
                new Recipe(
                        "Plain Potatoes",
                        4,
                        30,
                        List.of(IngredientLines.read("2 lb potatoes", 1)),
                        List.of("Toss them with butter."),
                        null));
        assertThat(Gate.judge(buttered.contents(), Listed.MILK)).isInstanceOf(Verdict.MayContain.class);
    }

    @Test
    void saysTheSameOfAStarterBeforehandAndOnDemand() {
        for (Dish dish : Dish.starters()) {
            for (Listed allergen : Listed.values()) {
                assertThat(Scan.of(dish).verdict(allergen)).isEqualTo(Gate.judge(dish.contents(), allergen));
            }
            assertThat(Scan.of(dish).verdict(new Named("cilantro")))
                    .isEqualTo(Gate.judge(dish.contents(), new Named("cilantro")));
        }
    }
}
