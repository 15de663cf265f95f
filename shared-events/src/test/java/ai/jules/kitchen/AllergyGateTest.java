package ai.jules.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.Allergen.Named;
import ai.jules.kitchen.AllergenScan.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllergyGateTest {

    private static Allergen allergen(String code) {
        return Allergen.of(code).orElseThrow();
    }

    private static Verdict judged(String line, String allergen) {
        return AllergyGate.judgeWords(List.of(line), "Dinner", allergen(allergen));
    }

    private static Verdict judged(String title, List<String> lines, String allergen) {
        return AllergyGate.judgeWords(lines, title, allergen(allergen));
    }

    @ParameterizedTest
    @CsvSource({
        "1/4 cup tahini,sesame",
        "1 scoop whey protein,milk",
        "2 tbsp ghee,milk",
        "1 stick butter,milk",
        "2 tbsp sodium caseinate,milk",
        "1/2 cup buttermilk,milk",
        "2 tbsp soy sauce,soy",
        "2 tbsp soy sauce,wheat",
        "2 tbsp soy sauce,gluten",
        "200 g marzipan,tree-nut",
        "1/2 cup mayonnaise,egg",
        "8 oz surimi,fish",
        "1 cup panko,wheat",
        "8 oz seitan,wheat",
        "1 cup pearl barley,gluten",
        "12 oz beer,gluten",
        "1 lb shrimp,crustacean",
        "1 can clams,mollusc",
        "2 tbsp oyster sauce,mollusc",
        "1 cup semolina,wheat",
        "1 cup couscous,gluten",
        "1 cup edamame,soy",
        "1 cup hummus,sesame",
        "1 tbsp Dijon mustard,mustard",
        "2 stalks celery,celery",
        "1 cup dry white wine,sulfite",
        "1 tbsp cornstarch,corn",
        "2 cups masa harina,corn",
        "1 tbsp fish sauce,fish",
        "1/2 cup peanut butter,peanut",
        "1/2 cup Nutella,tree-nut",
        "1 cup almond milk,tree-nut",
        "1 cup soy milk,soy",
        "2 cups leche,milk",
        "2 huevos,egg",
        "1 cup goat's milk,milk",
        "1 cup lactose-free milk,milk",
        "8 oz Parmigiano-Reggiano,milk",
        "egg noodles,egg",
        "1 cup cream of mushroom soup,milk",
        "1 cup strawberries,food:strawberry",
        "1 cup strawberry jam,food:strawberry",
        "200 g marzipan,food:almond",
        "1 lb shrimp,food:shrimp",
        "1 cup coconut milk,food:coconut",
        "1/2 cup fresh coriander,food:cilantro",
        "2 tbsp ketchup,food:tomato",
        "4 slices bacon,food:pork",
        "1 lb potatoes,food:potato"
    })
    void provesWhatALineContains(String line, String allergen) {
        assertThat(judged(line, allergen)).as(line).isInstanceOf(Verdict.Contains.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1 tbsp Worcestershire sauce,fish",
        "1/4 cup pesto,milk",
        "1/4 cup pesto,tree-nut",
        "1/4 cup satay sauce,peanut",
        "butter or margarine,milk",
        "2 tbsp butter (or olive oil),milk",
        "1/4 cup peanuts (optional),peanut",
        "butter/oil,milk",
        "8 oz surimi,egg",
        "1 cup chocolate chips,milk",
        "1 cup mixed nuts,food:walnut",
        "1 cup penut butter,peanut",
        "2 cups chicken broth,celery"
    })
    void saysWhatIsLikely(String line, String allergen) {
        assertThat(judged(line, allergen)).as(line).isInstanceOf(Verdict.Likely.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1/4 cup vegan butter,milk",
        "1/4 cup margarine,milk",
        "1 cup dairy-free yogurt,milk",
        "1 cup gluten-free oreos,wheat",
        "1 cup oats,gluten",
        "trail mix without peanuts,peanut",
        "1 cup egg replacer,egg",
        "vegan mayonnaise,egg",
        "1 cup peanutcrunch,peanut"
    })
    void saysWhatTheLabelMustTell(String line, String allergen) {
        assertThat(judged(line, allergen)).as(line).isInstanceOf(Verdict.MayContain.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1 can coconut milk,milk",
        "1 can coconut milk,tree-nut",
        "1 cup almond milk,milk",
        "1 cup oat milk,milk",
        "1/2 cup peanut butter,milk",
        "1/2 cup peanut butter,tree-nut",
        "1/4 cup cocoa butter,milk",
        "1 butternut squash,milk",
        "1 butternut squash,tree-nut",
        "1 eggplant,egg",
        "1 egg plant,egg",
        "1/4 tsp nutmeg,tree-nut",
        "1 can water chestnuts,tree-nut",
        "1/2 tsp cream of tartar,milk",
        "8 oz oyster mushrooms,mollusc",
        "1 cup buckwheat,wheat",
        "1 cup buckwheat,gluten",
        "2 tbsp shea butter,milk",
        "2 tbsp shea butter,tree-nut",
        "1 can butter beans,milk",
        "1 head butter lettuce,milk",
        "2 tbsp apple butter,milk",
        "1 cup rice flour,wheat",
        "1 cup almond flour,wheat",
        "8 oz rice noodles,wheat",
        "2 zucchini noodles,wheat",
        "6 corn tortillas,wheat",
        "3 lb corned beef,corn",
        "1 tsp black peppercorns,corn",
        "1 acorn squash,corn",
        "1 coconut,tree-nut",
        "1 crab apple,crustacean",
        "2 cups swiss chard,milk",
        "2 sweet potatoes,food:potato",
        "1 can water chestnuts,food:chestnut",
        "1 pint grape tomatoes,food:grape",
        "1 pineapple,food:apple",
        "1 cup sunflower seed butter,peanut",
        "1 cup sunflower seed butter,milk",
        "1 cup chickpea flour,gluten",
        "1 lb popcorn shrimp,corn",
        "2 crisp apples,wheat"
    })
    void isNotTakenInByWordsThatSoundLikeIt(String line, String allergen) {
        assertThat(judged(line, allergen)).as(line).isInstanceOf(Verdict.NoneFound.class);
    }

    @Test
    void saysContainsWhenEveryChoiceDoes() {
        assertThat(judged("butter or ghee", "milk")).isInstanceOf(Verdict.Contains.class);
        assertThat(judged("whole or skim milk", "milk")).isInstanceOf(Verdict.Contains.class);
        assertThat(judged("creamy or crunchy peanut butter", "peanut")).isInstanceOf(Verdict.Contains.class);
        assertThat(judged("2 or 3 eggs", "egg")).isInstanceOf(Verdict.Contains.class);
        assertThat(judged("red or white wine", "milk")).isInstanceOf(Verdict.NoneFound.class);
    }

    @Test
    void doesNotLetAnotherWordOfTheLineHideAnAllergen() {
        assertThat(judged("no-salt-added butter", "milk")).isInstanceOf(Verdict.Contains.class);
        assertThat(judged("free-range eggs", "egg")).isInstanceOf(Verdict.Contains.class);
        assertThat(judged("coconut milk and butter", "milk")).isInstanceOf(Verdict.Contains.class);
        assertThat(judged("gluten-free oat and peanut flour", "peanut")).isInstanceOf(Verdict.Contains.class);
        assertThat(judged("sugar-free peanut butter", "peanut")).isInstanceOf(Verdict.Contains.class);
    }

    @Test
    void takesTheStrongestLine() {
        List<String> lines = List.of("1 cup chocolate chips", "1/4 cup vegan butter", "1 cup milk");

        assertThat(judged("Cake", lines, "milk")).isEqualTo(new Verdict.Contains(Listed.MILK, "1 cup milk", "milk"));
    }

    @Test
    void cannotTellWithoutAListALineItCanReadOrAKnownFood() {
        assertThat(judged("Stew", List.of(), "milk"))
                .isEqualTo(new Verdict.Unknown(Listed.MILK, Verdict.Reason.NO_INGREDIENT_LIST, ""));
        assertThat(judged("1 cup ???", "milk")).isInstanceOf(Verdict.Unknown.class);
        assertThat(judged("2 cups", "milk")).isInstanceOf(Verdict.Unknown.class);
        assertThat(judged("1 cup zorblax", "milk"))
                .isEqualTo(new Verdict.Unknown(Listed.MILK, Verdict.Reason.UNKNOWN_FOOD, "zorblax"));
        assertThat(judged("1 box cake mix", "peanut"))
                .isEqualTo(new Verdict.Unknown(Listed.PEANUT, Verdict.Reason.COMPOUND_PRODUCT, "cake mix"));
        assertThat(judged("1 cup heirloom carrots", "peanut")).isInstanceOf(Verdict.NoneFound.class);
    }

    @Test
    void holdsADoubtfulReadingForUnreadUnlessItIsAKnownFood() {
        IngredientLine blurred = IngredientLines.read("1 cup mixtd zrb", 0.4);
        IngredientLine faint = IngredientLines.read("2 carrots", 0.4);

        assertThat(AllergyGate.judge(List.of(blurred), "Stew", Listed.MILK))
                .isInstanceOfSatisfying(Verdict.Unknown.class, unknown -> assertThat(unknown.reason())
                        .isEqualTo(Verdict.Reason.UNREAD_LINE));
        assertThat(AllergyGate.judge(List.of(faint), "Stew", Listed.MILK)).isInstanceOf(Verdict.NoneFound.class);
    }

    @Test
    void asksTheTitleToo() {
        List<String> lines = List.of("1 lb carrots", "1 tsp salt");

        assertThat(judged("Peanut noodles", lines, "peanut")).isInstanceOf(Verdict.Likely.class);
        assertThat(judged("Garlic shrimp", lines, "crustacean")).isInstanceOf(Verdict.Likely.class);
        assertThat(judged("Lasagna", lines, "milk")).isInstanceOf(Verdict.MayContain.class);
        assertThat(judged("Lasagna", List.of(), "milk")).isInstanceOf(Verdict.Likely.class);
        assertThat(judged("Dairy-free lasagna", List.of(), "milk")).isInstanceOf(Verdict.MayContain.class);
        assertThat(judged("Coconut milk soup", lines, "milk")).isInstanceOf(Verdict.NoneFound.class);
        assertThat(judged("A better dinner in its place", lines, "milk")).isInstanceOf(Verdict.NoneFound.class);
        assertThat(judged("A better dinner in its place", lines, "fish")).isInstanceOf(Verdict.NoneFound.class);
    }

    @Test
    void asksTheStepsOfARecipeToo() {
        Recipe recipe = new Recipe(
                "Roast carrots",
                4,
                30,
                List.of(IngredientLines.read("1 lb carrots", 1)),
                List.of("Cut into walnut-sized pieces.", "Butter a pan and roast."),
                null);

        assertThat(AllergyGate.judge(recipe, Listed.MILK)).isInstanceOf(Verdict.MayContain.class);
        assertThat(AllergyGate.judge(recipe, Listed.TREE_NUT)).isInstanceOf(Verdict.NoneFound.class);
        assertThat(AllergyGate.judge(recipe, Listed.EGG)).isInstanceOf(Verdict.NoneFound.class);
    }

    @Test
    void passesOverHeadings() {
        assertThat(judged("Stew", List.of("For the zorblax:", "2 carrots"), "milk"))
                .isInstanceOf(Verdict.NoneFound.class);
    }

    @Test
    void saysWhatItFoundInAFewWords() {
        assertThat(judged("1 scoop whey protein", "milk").words()).isEqualTo("contains milk (whey protein)");
        assertThat(judged("1 cup milk", "milk").words()).isEqualTo("contains milk");
        assertThat(judged("2 carrots", "peanut").words()).isEqualTo("no peanut found in the list");
        assertThat(judged("butter or oil", "milk").words())
                .isEqualTo("likely contains milk (butter, or something else)");
        assertThat(judged("200 g marzipan", "tree-nut").words()).isEqualTo("contains tree nut (marzipan, almond)");
        assertThat(judged("Stew", List.of(), "egg").words())
                .isEqualTo("cannot tell about egg: there is no ingredient list");
        assertThat(judged("1 box cake mix", "peanut").words())
                .isEqualTo("cannot tell about peanut: \"cake mix\" has ingredients of its own, check the label");
    }

    @Test
    void neverCallsAnythingSafe() {
        List<String> lines = new ArrayList<>(AllergenTable.phrases());
        lines.addAll(
                List.of("allergy-safe zorblax", "safe chocolate", "safety cookies", "unsafe stew", "\u2713 s\u00e1fe"));
        List<Allergen> allergens = new ArrayList<>(List.of(Listed.values()));
        allergens.add(new Named("safe bread"));
        allergens.add(new Named("safe"));
        allergens.add(new Named("jalape\u00f1o"));
        for (Allergen allergen : allergens) {
            for (String line : lines) {
                String words = AllergyGate.judgeWords(List.of(line), "A safe dinner", allergen)
                        .words();
                assertThat(words.toLowerCase()).doesNotContain("safe");
                assertThat(words).matches("[\\x20-\\x7e]+");
            }
            assertThat(AllergyGate.judgeWords(List.of(), "Safe safe", allergen).words())
                    .doesNotContainIgnoringCase("safe");
        }
    }

    @Test
    void agreesWithItsOwnTableOnEverythingItContains() {
        for (String phrase : AllergenTable.phrases()) {
            AllergenTable.Entry entry = AllergenTable.exactly(phrase).orElseThrow();
            for (AllergenTable.Effect effect : entry.effects()) {
                if (effect.strength() == AllergenTable.Strength.CONTAINS && effect.listed() != null) {
                    assertThat(AllergenScan.look(Phrase.of(FoodWords.of(phrase), true), Sought.of(effect.listed())))
                            .as(phrase + " " + effect.listed())
                            .isPresent();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "or", "and or /", "free", "gluten free", "\uD83E\uDD5B", "-", "vegan", "of of of"})
    void takesAnyLineAtAll(String line) {
        assertThat(Stream.of(Listed.values()).map(allergen -> AllergyGate.judgeWords(List.of(line), line, allergen)))
                .allSatisfy(verdict -> assertThat(verdict.words()).isNotBlank());
    }
}
