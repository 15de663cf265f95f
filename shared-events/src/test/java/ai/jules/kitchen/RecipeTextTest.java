package ai.jules.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTextTest {

    private static final String LASAGNA = """
        GRANDMA'S LASAGNA
        From Nana Rosa
        Serves 8   Prep 15 min, cook 1 hr
        12 lasagna noodles
        1 lb ground beef
        2 cups ricotta
        1/2 tsp nutmeg
        Salt and pepper to taste
        1. Boil noodles until tender.
        2. Mix the ricotta with the nutmeg in a
        large bowl until smooth.
        3. Layer and bake 45 minutes at 375.
        """;

    private static Recipe only(String text) {
        List<RecipeReading> readings = RecipeText.read(text);
        assertThat(readings).hasSize(1);
        return readings.getFirst().recipe();
    }

    private static List<String> lines(Recipe recipe) {
        return recipe.ingredients().stream().map(IngredientLine::text).toList();
    }

    private static List<ReadLine> photo(String text) {
        return text.lines().map(line -> new ReadLine(line, 0.95)).toList();
    }

    @Test
    void readsACard() {
        Recipe recipe = only(LASAGNA);

        assertThat(recipe.title()).isEqualTo("Grandma's Lasagna");
        assertThat(recipe.servings()).isEqualTo(8);
        assertThat(recipe.totalMinutes()).isEqualTo(75);
        assertThat(recipe.attribution()).isEqualTo("Nana Rosa");
        assertThat(lines(recipe))
                .containsExactly(
                        "12 lasagna noodles",
                        "1 lb ground beef",
                        "2 cups ricotta",
                        "1/2 tsp nutmeg",
                        "Salt and pepper to taste");
        assertThat(recipe.steps())
                .containsExactly(
                        "Boil noodles until tender.",
                        "Mix the ricotta with the nutmeg in a large bowl until smooth.",
                        "Layer and bake 45 minutes at 375.");
        assertThat(RecipeText.looksLikeRecipe(LASAGNA)).isTrue();
    }

    @Test
    void readsHeadingsAndUnnumberedStepsAcrossBrokenLines() {
        Recipe recipe = only("""
            APPLE PIE

            INGREDIENTS
            6 apples, peeled and sliced
            3/4 CUP SUGAR
            2 T. butter

            DIRECTIONS
            Preheat oven to 425 degrees. Mix apples, sugar
            and cinnamon. Pour into crust. Dot with
            butter.
            Bake 50 minutes or until golden.
            Makes one 9-inch pie
            """);

        assertThat(recipe.title()).isEqualTo("Apple Pie");
        assertThat(lines(recipe)).containsExactly("6 apples, peeled and sliced", "3/4 cup sugar", "2 tbsp butter");
        assertThat(recipe.steps())
                .containsExactly(
                        "Preheat oven to 425 degrees. Mix apples, sugar and cinnamon. Pour into crust. Dot with"
                                + " butter.",
                        "Bake 50 minutes or until golden.");
        assertThat(recipe.servings()).isNull();
        assertThat(recipe.totalMinutes()).isNull();
    }

    @Test
    void readsAWebPageWithItsRubble() {
        Recipe recipe = only("""
            Easy Guacamole
            Jump to Recipe
            Author: Maria Rivera
            Prep Time: 10 minutes
            Total Time: 10 minutes
            Servings: 4
            ★★★★★ 4.9 from 120 votes
            Ingredients
            ▢ 3 avocados
            ▢ 1 lime, juiced
            ▢ ½ cup diced onion
            ▢ 1 pinch ground cayenne pepper (optional)
            Instructions
            In a medium bowl, mash together the avocados and lime juice.
            Mix in onion. Stir in cayenne pepper.
            Nutrition
            Calories: 262kcal
            """);

        assertThat(recipe)
                .extracting(Recipe::title, Recipe::servings, Recipe::totalMinutes, Recipe::attribution)
                .containsExactly("Easy Guacamole", 4, 10, "Maria Rivera");
        assertThat(lines(recipe))
                .containsExactly(
                        "3 avocados",
                        "1 lime, juiced",
                        "1/2 cup diced onion",
                        "1 pinch ground cayenne pepper, optional");
        assertThat(recipe.steps()).hasSize(2);
    }

    @Test
    void readsARecipeTypedInOneGo() {
        Recipe recipe = only("Pancakes: 2 cups flour, 2 eggs, 1 cup milk, 1 tsp salt. Mix and fry in butter.");

        assertThat(recipe.title()).isEqualTo("Pancakes");
        assertThat(lines(recipe)).containsExactly("2 cups flour", "2 eggs", "1 cup milk", "1 tsp salt");
        assertThat(recipe.steps()).containsExactly("Mix and fry in butter.");
    }

    @Test
    void readsARecipeIntroducedByTalk() {
        Recipe recipe = only("""
            here's the recipe for grandma's banana bread:
            3 ripe bananas
            1/3 cup melted butter
            pinch of salt
            1 1/2 cups flour
            Preheat the oven to 350. Mash bananas and mix in the butter. Bake 60 minutes.
            """);

        assertThat(recipe.title()).isEqualTo("Grandma's Banana Bread");
        assertThat(recipe.steps())
                .containsExactly("Preheat the oven to 350.", "Mash bananas and mix in the butter.", "Bake 60 minutes.");
        assertThat(recipe.totalMinutes()).isNull();
    }

    @Test
    void readsStepsWithoutCapitalsOrStops() {
        Recipe recipe = only("""
            sugar cookies (makes 2 dozen)
            1 c. butter
            1 c. sugar
            3 c. flour
            cream butter and sugar
            stir in flour
            bake at 350 for 10 minutes
            """);

        assertThat(recipe.title()).isEqualTo("Sugar Cookies");
        assertThat(recipe.servings()).isEqualTo(24);
        assertThat(recipe.steps())
                .containsExactly("cream butter and sugar", "stir in flour", "bake at 350 for 10 minutes");
    }

    @Test
    void keepsThePartsOfARecipeTogether() {
        Recipe recipe = only("""
            Chocolate Cake
            Cake:
            2 cups flour
            2 eggs
            Frosting:
            1 cup butter
            3 cups powdered sugar
            Mix cake. Bake at 350 for 30 min.
            Spread with frosting.
            """);

        assertThat(recipe.title()).isEqualTo("Chocolate Cake");
        assertThat(lines(recipe)).containsExactly("2 cups flour", "2 eggs", "1 cup butter", "3 cups powdered sugar");
    }

    @Test
    void readsSeveralRecipesInTheirOrder() {
        List<RecipeReading> readings = RecipeText.read("""
            Pancakes
            2 cups flour
            2 eggs
            Mix. Fry in butter.

            Waffles
            Serves 4
            3 cups flour
            3 eggs
            Mix everything. Bake in the waffle iron.
            """);

        assertThat(readings).extracting(reading -> reading.recipe().title()).containsExactly("Pancakes", "Waffles");
        assertThat(readings.get(0).recipe().servings()).isNull();
        assertThat(readings.get(1).recipe().servings()).isEqualTo(4);
        assertThat(lines(readings.get(1).recipe())).containsExactly("3 cups flour", "3 eggs");
    }

    @Test
    void readsSeveralRecipesWithoutStepsOrBlankLinesOnAPhoto() {
        List<RecipeReading> readings = RecipeText.read(photo("""
            PANCAKES
            2 cups flour
            2 eggs
            Mix well. Fry in butter.
            WAFFLES
            3 cups flour
            3 eggs
            Mix. Bake in the waffle iron.
            """));

        assertThat(readings).extracting(reading -> reading.recipe().title()).containsExactly("Pancakes", "Waffles");
    }

    @Test
    void readsTheSameRecipeOnce() {
        assertThat(RecipeText.read(LASAGNA + "\n" + LASAGNA)).hasSize(1);
    }

    @Test
    void putsBrokenIngredientLinesTogether() {
        Recipe recipe = only("""
            Beef Stew
            2 lbs beef chuck, cut into
            1-inch cubes
            1 (14 oz) can tomatoes (drained
            and chopped)
            4 cups broth
            Brown the beef. Simmer 2 hours.
            """);

        assertThat(recipe.ingredients())
                .extracting(IngredientLine::text)
                .containsExactly(
                        "2 lb beef chuck, cut into 1-inch cubes",
                        "1 (14 oz) can tomatoes, drained and chopped",
                        "4 cups broth");
    }

    @Test
    void keepsTheOriginalWordingOfEachLine() {
        assertThat(only(LASAGNA.replace("1 lb ground beef", "- 1 ib. ground beef"))
                        .ingredients())
                .extracting(IngredientLine::original)
                .contains("- 1 ib. ground beef");
    }

    @Test
    void readsACardInCapitalsInSentences() {
        Recipe recipe = only("""
            BANANA BREAD
            2 CUPS FLOUR
            3 BANANAS, MASHED
            1 TSP BAKING SODA
            CREAM SUGAR AND SHORTENING. ADD BANANAS AND
            FLOUR. BAKE 1 HR AT 350 F.
            """);

        assertThat(lines(recipe)).containsExactly("2 cups flour", "3 bananas, mashed", "1 tsp baking soda");
        assertThat(recipe.steps())
                .containsExactly("Cream sugar and shortening.", "Add bananas and flour.", "Bake 1 hr at 350 F.");
    }

    @Test
    void readsTwoColumnsAndFactsInFrontOfTheTitle() {
        Recipe recipe = only("""
            From the kitchen of: Nana Rosa
            Recipe for: Meatballs
            Serves: 6
            1 lb. ground beef        1/2 c. bread crumbs
            1 egg                    1/4 c. milk
            Mix all together, shape in balls. Brown in oil,
            then simmer in sauce 1 hour.
            """);

        assertThat(recipe)
                .extracting(Recipe::title, Recipe::servings, Recipe::attribution)
                .containsExactly("Meatballs", 6, "Nana Rosa");
        assertThat(lines(recipe)).containsExactly("1 lb ground beef", "1/2 cup bread crumbs", "1 egg", "1/4 cup milk");
    }

    @Test
    void readsNarrowColumnsAndHeadingsInTheLine() {
        Recipe recipe = only("""
            What's cooking: Zucchini Bread
            From the kitchen of: Aunt May
            3 eggs  1 c. oil  2 c. sugar
            3 c. flour
            Salt + pepper
            1 tsp soda, 1 tsp cinnamon
            Method: beat eggs, oil and sugar. Add rest.
            325° 1 hour.
            """);

        assertThat(recipe.title()).isEqualTo("Zucchini Bread");
        assertThat(recipe.attribution()).isEqualTo("Aunt May");
        assertThat(lines(recipe))
                .containsExactly(
                        "3 eggs",
                        "1 cup oil",
                        "2 cups sugar",
                        "3 cups flour",
                        "Salt + pepper",
                        "1 tsp soda",
                        "1 tsp cinnamon");
        assertThat(String.join(" ", recipe.steps())).isEqualTo("beat eggs, oil and sugar. Add rest. 325° 1 hour.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Prep 15 min, cook 1 hr | 75",
                "75 min | 75",
                "Total: 1 hr 15 min | 75",
                "Ready in 30 minutes | 30",
                "Prep: 10 min Cook: 20 min Total: 45 min | 45",
                "Prep time: 15 minutes | -",
                "Cook time: 1 hr | -",
                "1 1/2 hours | 90",
                "1h15 | 75",
                "Takes 30-40 minutes | 40",
                "Bake 45 minutes | -"
            })
    void neverInventsATime(String line, Integer minutes) {
        Recipe recipe = only("Lasagna\n" + line + "\n2 cups ricotta\n1 tsp salt\nLayer and bake 45 minutes.");

        assertThat(recipe.totalMinutes()).isEqualTo(minutes);
        assertThat(recipe.title()).isEqualTo("Lasagna");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Serves 6 | 6",
                "serves 6-8 | 6",
                "SERVES: 8 | 8",
                "8 servings | 8",
                "Makes 24 cookies | 24",
                "Makes 2 dozen | 24",
                "Yield: 12 muffins | 12",
                "Feeds six | 6",
                "Makes 2 loaves | -",
                "Makes one 9-inch pie | -",
                "Yield: 3 cups | -",
                "For 4 people | 4"
            })
    void countsServings(String line, Integer servings) {
        assertThat(only("Lasagna\n" + line + "\n2 cups ricotta\n1 tsp salt\nLayer and bake.")
                        .servings())
                .isEqualTo(servings);
        assertThat(only("Lasagna\n2 cups ricotta\n1 tsp salt\nLayer and bake.\n" + line)
                        .servings())
                .isEqualTo(servings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "From Nana Rosa | Nana Rosa",
                "recipe by Julia Child | Julia Child",
                "Grandma's recipe | Grandma",
                "From the kitchen of Aunt May | Aunt May",
                "by Leo | Leo",
                "From scratch | -"
            })
    void tellsWhoseRecipeItIs(String line, String attribution) {
        assertThat(only("Lasagna\n" + line + "\n2 cups ricotta\n1 tsp salt\nLayer and bake.")
                        .attribution())
                .isEqualTo(attribution);
    }

    @Test
    void namesNothingThatHasNoName() {
        Recipe recipe = only("2 cups flour\n1 tsp salt\n2 eggs\nMix and bake.");

        assertThat(recipe.title()).isEqualTo(RecipeText.UNTITLED);
    }

    @Test
    void doubtsWhatIsHardToReadImplausibleOrMissing() {
        RecipeReading reading = RecipeText.read(List.of(
                        new ReadLine("Lasagna", 0.99),
                        new ReadLine("2 cups ricotta", 0.99),
                        new ReadLine("12 tsp nutmeg", 0.99),
                        new ReadLine("1 lb beef", 0.62),
                        new ReadLine("mozzarella", 0.95),
                        new ReadLine("salt to taste", 0.95),
                        new ReadLine("Layer and bake.", 0.95)))
                .getFirst();

        assertThat(reading.doubts())
                .containsExactly(
                        new Doubt(2, Doubt.Reason.IMPLAUSIBLE_AMOUNT),
                        new Doubt(3, Doubt.Reason.HARD_TO_READ),
                        new Doubt(4, Doubt.Reason.MISSING_AMOUNT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "2 lb chicken\n1 gal milk\n3 onions",
                "Groceries\n2 lb chicken\n1 cup milk\n3 onions",
                "1/4 tsp nutmeg, and serves 6",
                "1/4 tsp nutmeg\n2 cups flour\nserves 6",
                "Fix these:\n1/4 tsp nutmeg\n2 cups flour",
                "add milk and 2 lb chicken",
                "add 2 cups flour, 1 tsp salt, 3 eggs and bake it 40 minutes",
                "we have 2 cups rice, 3 cans beans, 1 lb butter and 2 tsp salt",
                "What should we cook tonight? I have 2 eggs and 1 cup of rice",
                "I made the best cookies with 2 cups of chocolate chips, 1 cup of sugar and they were amazing. Come"
                        + " over.",
                "The meeting is at 10. Bring 2 chairs and 1 table please.",
                "For dinner: 2 lb beef, 12 tortillas, 1 cup cheese",
                "Line 4 should be 1/4 tsp nutmeg and line 6 should be 2 cups flour. Bake it 40 minutes.",
                "Joe's Diner\n2 Tacos 7.99\n1 Coke 1.99\n3 Burgers 21.00\nTotal 30.98",
                "https://www.example.com/recipes/lasagna",
                "pizza and tacos",
                "2 5 1",
                "thursday is tacos, add 2 cups rice and 1 lb beef",
                "got milk eggs and 2 lb chicken",
                "shopping list\n1 cup sour cream\n2 tbsp taco seasoning\n1 lb beef\nCook the beef tonight",
                "Pantry: 2 cups rice, 1 cup flour, 3 cans beans, 1 tbsp cumin",
                "can you remind me to buy 2 lb chicken and 1 cup cream for thursday, also Leo wants tacos",
                "ok so for saturday: Maria brings 2 salads, Leo 3 bottles of wine, Ana 1 cake. Bake it friday.",
                "Costco\n2 lb chicken\n1 cup yogurt"
            })
    void doesNotMistakeOtherTextsForARecipe(String text) {
        assertThat(RecipeText.looksLikeRecipe(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pancakes: 2 cups flour, 2 eggs, 1 cup milk, 1 tsp salt. Mix and fry in butter.",
                "Pancakes, 2 cups flour, 2 eggs, 1 1/2 cups milk, salt, mix everything and fry in butter until golden",
                "Salad Dressing (from Aunt May)\n1/4 cup olive oil\n2 tbsp vinegar\n1 tsp mustard",
                "Mac n cheese - 1 lb pasta, 2 cups cheddar, 2 tbsp butter. boil pasta. melt butter, stir in cheese."
                        + " serves 4",
                "lasagna recipe: 1 box noodles; 1 lb beef; 2 cups ricotta. layer it all and bake 1 hour at 375"
            })
    void recognisesARecipe(String text) {
        assertThat(RecipeText.looksLikeRecipe(text)).isTrue();
    }

    @Test
    void joinsFrontAndBackOfACardInEitherOrder() {
        String front = "GRANDMA'S LASAGNA\nServes 8\n12 lasagna noodles\n1 lb ground beef\n2 cups ricotta\n";
        String back = "Boil noodles. Brown\nbeef.\nLayer everything in a pan.\nBake 45 minutes at 375.\n";

        for (List<String> photos : List.of(List.of(front, back), List.of(back, front), List.of(front, front + back))) {
            List<RecipeReading> readings =
                    RecipeText.join(photos.stream().map(RecipeTextTest::photo).toList());

            assertThat(readings).hasSize(1);
            Recipe recipe = readings.getFirst().recipe();
            assertThat(recipe.title()).isEqualTo("Grandma's Lasagna");
            assertThat(recipe.ingredients()).hasSize(3);
            assertThat(recipe.steps()).hasSize(3);
        }
    }

    @Test
    void keepsTwoCardsApart() {
        String tacos = "Tacos\n1 lb beef\n12 tortillas\n1 cup salsa\nBrown beef. Fill.";

        assertThat(RecipeText.join(List.of(photo(LASAGNA), photo(tacos))))
                .extracting(reading -> reading.recipe().title())
                .containsExactly("Grandma's Lasagna", "Tacos");
    }

    @Test
    void givesTheBackOfACardToTheOneThatLacksSteps() {
        List<RecipeReading> readings = RecipeText.join(List.of(
                photo("LASAGNA\n12 noodles\n1 lb beef\n2 cups ricotta"),
                photo("TACOS\n1 lb beef\n1 cup salsa\nBrown beef. Fill."),
                photo("Boil noodles.\nBake 45 minutes.")));

        assertThat(readings).hasSize(2);
        assertThat(readings.getFirst().recipe().steps()).containsExactly("Boil noodles.", "Bake 45 minutes.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grandma's lasagna | Grandma's Lasagna",
                "Grandma's lasagna recipe | Grandma's Lasagna",
                "this is my mom's pot roast | Mom's Pot Roast",
                "Nonna's Lasagne al forno 😋 | Nonna's Lasagne al forno",
                "Sunday gravy from Aunt May | Sunday Gravy",
                "yum! | Card Title",
                "from Nana Rosa | Card Title",
                "dinner tonight? | Card Title",
                "here's the recipe | Card Title",
                "save this please | Card Title",
                "look at this | Card Title",
                "recipe | Card Title"
            })
    void takesACaptionForATitleOnlyIfItIsOne(String caption, String title) {
        RecipeReading card = RecipeText.read("Card Title\n2 cups flour\n1 tsp salt\nMix and bake.")
                .getFirst();

        assertThat(RecipeText.withTitle(card, caption).recipe().title()).isEqualTo(title);
    }

    @Test
    void hearsFromACaptionWhoseRecipeItIs() {
        RecipeReading card = RecipeText.read("Lasagna\n2 cups flour\n1 tsp salt\nMix and bake.")
                .getFirst();

        assertThat(RecipeText.withTitle(card, "from Nana Rosa").recipe().attribution())
                .isEqualTo("Nana Rosa");
    }

    @Test
    void takesWhoseItIsForNoTitle() {
        RecipeReading card = RecipeText.read("Lasagna\n2 cups flour\n1 tsp salt\nMix and bake.")
                .getFirst();

        assertThat(RecipeText.withTitle(card, "from my sister").recipe().title())
                .isEqualTo("Lasagna");
    }
}
