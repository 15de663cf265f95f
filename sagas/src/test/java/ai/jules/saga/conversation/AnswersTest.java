package ai.jules.saga.conversation;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.saga.conversation.TheBook.CORNBREAD;
import static ai.jules.saga.conversation.TheBook.LASAGNA;
import static ai.jules.saga.conversation.TheBook.mariaAsks;
import static ai.jules.saga.conversation.TheBook.recipe;
import static ai.jules.saga.conversation.TheBook.saved;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.conversation.Asked;
import ai.jules.events.conversation.Asked.Detail;
import ai.jules.kernel.Role;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.Recipe;
import ai.jules.language.SmsText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest {

    static Stream<Arguments> answers() {
        return Stream.of(
                        recipeAnswers(),
                        amountAnswers(),
                        peopleAnswers(),
                        pastAnswers(),
                        allergyAnswers(),
                        bookAnswers())
                .flatMap(answers -> answers);
    }

    private static Stream<Arguments> recipeAnswers() {
        return Stream.of(
                asked(
                        about("lasagna", Detail.TIME),
                        "Grandma's Lasagna: 75 min in all. Step 2: Stir in tomato sauce and simmer for 20 minutes."
                                + " Step 6: Bake at 375 F for 35 minutes."),
                asked(about("pad thai", Detail.TIME), "Pad Thai: 30 min in all."),
                asked(about("cornbread", Detail.TIME), "Cornbread does not say how long it takes."),
                asked(
                        about("the lasagna", Detail.TEMPERATURE),
                        "Grandma's Lasagna: Step 6: Bake at 375 F for 35 minutes."),
                asked(about("pad thai", Detail.TEMPERATURE), "Pad Thai: Step 2: Fry over high heat."),
                asked(about("cornbread", Detail.TEMPERATURE), "Cornbread has no temperature in its steps."),
                asked(
                        about("cornbread", Detail.INGREDIENTS),
                        "Cornbread, serves 8: 2 cups flour, 1 cup plus 2 tbsp cornmeal, 1 egg, buttermilk (amount"
                                + " blank), salt to taste."),
                asked(
                        about("grandmas lasagna", Detail.STEPS),
                        "Grandma's Lasagna, 6 steps. 1: Brown the beef with onion and garlic. 2: Stir in tomato sauce"
                                + " and simmer for 20 minutes. 3: Cook the noodles. 4: Mix ricotta and nutmeg. 5: Layer"
                                + " noodles, ricotta, sauce and mozzarella; top with parmesan. 6: Bake at 375 F for 35"
                                + " minutes."),
                asked(about("chicken noodle soup", Detail.STEPS), "Chicken Noodle Soup has no steps."),
                asked(about("lasagna", Detail.SERVINGS), "Grandma's Lasagna serves 8."),
                asked(about("pad thai", Detail.SERVINGS), "Pad Thai does not say how many it serves."),
                asked(
                        about("lasagna", Detail.SOURCE),
                        "Grandma's Lasagna is from Nana Rosa. You saved it on Sat Nov 21, 2026."),
                asked(
                        about("pad thai", Detail.SOURCE),
                        "Pad Thai does not say whose it is. Leo saved it on Sat Nov 21, 2026."),
                asked(new Asked.WhenSaved("cornbread"), "Leo saved Cornbread on Sat Nov 21, 2026."),
                asked(new Asked.WhenSaved("cornbraed"), "Leo saved Cornbread on Sat Nov 21, 2026."),
                asked(about("the veggie chili", Detail.SERVINGS), "Veggie Chili serves 6."),
                asked(about("veggie chili", Detail.SOURCE), "Veggie Chili is one of the dinners I bring along."),
                asked(
                        about("veggie chili", Detail.TIME),
                        "Veggie Chili: 45 min in all. Step 1: Soften onion and peppers in the oil for 8 minutes. Step"
                                + " 2: Stir in garlic, chili powder, cumin and salt for 1 minute. Step 3: Add sweet"
                                + " potato, tomatoes and water and simmer for 15 minutes. Step 4: Add all the beans and"
                                + " simmer for 12 minutes more."),
                asked(
                        new Asked.HowMuch("veggie chili", "cumin", 12),
                        "Veggie Chili for 12: 4 tsp cumin (as written for 6: 2 tsp cumin)."),
                asked(
                        about("chocolate cake", Detail.TIME),
                        "I have no recipe called chocolate cake. In your book: Pad Thai, Grandma's Lasagna,"
                                + " Cornbread."),
                asked(
                        about("chicken curry", Detail.STEPS),
                        "I have no recipe called chicken curry. Nearest in your book: Chicken Noodle Soup."));
    }

    private static Stream<Arguments> amountAnswers() {
        return Stream.of(
                asked(new Asked.HowMuch("cornbread", "flour", null), "Cornbread, serves 8: 2 cups flour."),
                asked(
                        new Asked.HowMuch("cornbread", "flour", 12),
                        "Cornbread for 12: 3 cups flour (as written for 8: 2 cups flour)."),
                asked(
                        new Asked.HowMuch("cornbread", "cornmeal", 4),
                        "Cornbread for 4: 9/16 cup cornmeal (as written for 8: 1 cup plus 2 tbsp cornmeal)."),
                asked(new Asked.HowMuch("cornbread", "eggs", 6), "Cornbread for 6: 3/4 egg (as written for 8: 1 egg)."),
                asked(
                        new Asked.HowMuch("cornbread", "buttermilk", null),
                        "Cornbread, serves 8: buttermilk, but the amount is blank."),
                asked(
                        new Asked.HowMuch("cornbread", "buttermilk", 12),
                        "Cornbread for 12: buttermilk, but the amount is blank (as written for 8: buttermilk, but the"
                                + " amount is blank)."),
                asked(
                        new Asked.HowMuch("pad thai", "peanuts", 4),
                        "Pad Thai does not say how many it serves, so I cannot scale it. As written: 1/4 cup peanuts."),
                asked(new Asked.HowMuch("pad thai", "chicken", null), "Pad Thai: 1 lb chicken thighs."),
                asked(
                        new Asked.HowMuch("cornbread", "sugar", null),
                        "I see no sugar among the ingredients of Cornbread."));
    }

    private static Stream<Arguments> peopleAnswers() {
        return Stream.of(
                asked(new Asked.WhoInvited("leo"), "You invited Leo."),
                asked(new Asked.WhoInvited("Maria"), "Nobody invited you, as far as I know: somebody has to begin."),
                asked(new Asked.WhoInvited("Sam"), "I do not know who invited Sam."),
                asked(new Asked.WhoInvited("Bob"), "I know nobody called Bob in your household."),
                asked(new Asked.WhoAdded("milk"), "Leo put milk on the list."),
                asked(new Asked.WhoAdded("egg"), "You and Leo put eggs on the list; also for Tacos."),
                asked(new Asked.WhoAdded("tortillas"), "The list has tortillas for Tacos and Chili."),
                asked(new Asked.WhoAdded("pad thai"), "Leo saved Pad Thai on Sat Nov 21, 2026."),
                asked(new Asked.WhoAdded("rice"), "Ana told me of the rice in the pantry on Sat Nov 21, 2026."),
                asked(
                        new Asked.WhoAdded("caviar"),
                        "I see no caviar on the list or in the pantry now, and no recipe called that."));
    }

    private static Stream<Arguments> pastAnswers() {
        return Stream.of(
                asked(
                        TheBook.LIST_ON_TUESDAY,
                        "On the list at the end of Tue Nov 17, 2026: 2 lb chicken, 12 eggs, milk (got)."),
                asked(
                        TheBook.PANTRY_ON_TUESDAY,
                        "In the pantry at the end of Tue Nov 17, 2026: nothing that I know of."),
                asked(new Asked.AsOf(Asked.Kept.LIST, TheBook.TODAY), "On the list now: nothing that I know of."),
                asked(new Asked.AsOf(Asked.Kept.PLAN, TheBook.TUESDAY), "I know of no plan for Tue Nov 17, 2026."),
                asked(TheBook.PLAN_ON_MONDAY, "The plan for Mon Nov 16, 2026 was: Tacos."),
                asked(
                        new Asked.AsOf(Asked.Kept.LIST, TheBook.TODAY.plusDays(2)),
                        "Mon Nov 23, 2026 has not come yet."));
    }

    private static Stream<Arguments> allergyAnswers() {
        return Stream.of(
                asked(new Asked.Contains("pad thai", "peanuts"), "Pad Thai: contains peanut. Check the labels."),
                asked(
                        new Asked.Contains("lasagna", "peanuts"),
                        "Grandma's Lasagna: no peanut found in the list. Check the labels."),
                asked(
                        new Asked.Contains("pad thai", "nuts"),
                        "Pad Thai: contains peanut; no tree nut found in the list. Check the labels."),
                asked(
                        new Asked.Contains("ramen", "peanuts"),
                        "I have no recipe called ramen. In your book: Pad Thai, Grandma's Lasagna, Cornbread."),
                asked(new Asked.Contains("pad thai", "!!"), "I do not know what \"!!\" is, so I cannot tell."),
                asked(
                        new Asked.MayEat("Sam", "pad thai"),
                        "Pad Thai for Sam: contains peanut; no sesame found in the list. Check the labels."),
                asked(
                        new Asked.MayEat(null, "pad thai"),
                        "I know of no allergies of yours, so I cannot tell. Text me, like: I am allergic to peanuts"),
                asked(
                        new Asked.MayEat("Leo", "pad thai"),
                        "What Leo must not eat is private: only Leo can ask me that. Ask me about one food, like: does"
                                + " the pad thai have peanuts?"),
                asked(
                        new Asked.MayEat("my mother", "pad thai"),
                        "I know nobody called my mother in your household. Ask me about one food, like: does the pad"
                                + " thai have peanuts?"));
    }

    private static Stream<Arguments> bookAnswers() {
        return Stream.of(
                asked(
                        new Asked.InsteadOf("buttermilk"),
                        "Instead of 1 cup buttermilk: 1 tbsp lemon juice or vinegar and milk to fill 1 cup (let stand"
                                + " 5 min), or 1 cup plain yogurt."),
                asked(new Asked.InsteadOf("saffron"), "I know no good substitute for saffron."),
                asked(
                        new Asked.AllRecipes(),
                        "Your 4 recipes, newest first: Pad Thai, Grandma's Lasagna, Cornbread, Chicken Noodle Soup."),
                asked(
                        new Asked.RecipesWith("lasagna"),
                        "Grandma's Lasagna, serves 8, 75 min. 9 ingredients, 6 steps. Ask me: ingredients for Grandma's"
                                + " Lasagna, or: steps for Grandma's Lasagna"),
                asked(new Asked.RecipesWith("chicken"), "Chicken, 2 recipes: Chicken Noodle Soup, Pad Thai."),
                asked(
                        new Asked.RecipesWith("cornmeal"),
                        "Cornbread, serves 8. 5 ingredients, 1 step. Ask me: ingredients for Cornbread, or: steps for"
                                + " Cornbread"),
                asked(
                        new Asked.RecipesWith("tofu"),
                        "I have no recipe called tofu. In your book: Pad Thai, Grandma's Lasagna, Cornbread."));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void saysWhatIsKnownAndThatTheRestIsNot(Asked question, String answer) {
        assertThat(Answers.of(List.of(question), mariaAsks().facts())).isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void fitsIntoTwoSegmentsAndNeverCallsAnythingSafe(Asked question, String answer) {
        var twice = Answers.of(List.of(question, question), mariaAsks().facts());

        assertThat(twice).hasSizeLessThanOrEqualTo(SmsText.TWO_SEGMENTS).isEqualTo(SmsText.plain(twice));
        assertThat(answer.toLowerCase()).doesNotContain("safe");
    }

    @Test
    void answersSeveralQuestionsInOneText() {
        assertThat(Answers.of(
                        List.of(about("lasagna", Detail.SERVINGS), new Asked.WhoInvited("Leo")),
                        mariaAsks().facts()))
                .isEqualTo("Grandma's Lasagna serves 8. You invited Leo.");
    }

    @Test
    void answersThreeAtOnceAndSaysThatThereWereMore() {
        var answer = Answers.of(
                List.of(
                        about("lasagna", Detail.SERVINGS),
                        new Asked.WhoInvited("Leo"),
                        new Asked.WhoAdded("milk"),
                        new Asked.AllRecipes()),
                mariaAsks().facts());

        assertThat(answer)
                .isEqualTo(
                        "Grandma's Lasagna serves 8. You invited Leo. Leo put milk on the list. Ask me the rest one at"
                                + " a time.");
    }

    @Test
    void asksWhichOfSeveralRecipes() {
        var veggie = saved(recipe("Vegetable Lasagna", 6, 60, List.of("1 eggplant")), LEO);

        assertThat(answered(mariaAsks().with(veggie, LASAGNA), about("lasagna", Detail.TIME)))
                .isEqualTo("Which one? Vegetable Lasagna, Grandma's Lasagna. Ask again with its whole name.");
        assertThat(answered(mariaAsks().with(veggie, LASAGNA), about("vegetable lasagna", Detail.SERVINGS)))
                .isEqualTo("Vegetable Lasagna serves 6.");
    }

    @Test
    void takesTheNewestOfSeveralThatAreCalledTheSame() {
        var newer = saved(recipe("cornbread", 12, 20, List.of("3 cups flour")), LEO);

        assertThat(answered(mariaAsks().with(newer, CORNBREAD), about("cornbread", Detail.SERVINGS)))
                .isEqualTo("The newest of your 2: cornbread serves 12.");
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void saysThatAnEmptyBookTellsNothing(Detail detail) {
        assertThat(answered(mariaAsks().with(), about("lasagna", detail)))
                .isEqualTo("Your recipe book is empty, so I cannot tell. Text me a photo of a recipe.");
    }

    @Test
    void showsAnEmptyBookAsEmpty() {
        assertThat(answered(mariaAsks().with(), new Asked.AllRecipes()))
                .isEqualTo("Your recipe book is empty. Text me a photo of a recipe, or paste one.");
    }

    @Test
    void showsTenTitlesAndHowManyMore() {
        var book = IntStream.rangeClosed(1, 23)
                .mapToObj(number -> saved(recipe("Dish " + number, 4, 30, List.of("1 egg")), LEO))
                .toArray(Facts.BookRecipe[]::new);

        assertThat(answered(mariaAsks().with(book), new Asked.AllRecipes()))
                .isEqualTo(
                        "Your 23 recipes, newest first: Dish 1, Dish 2, Dish 3, Dish 4, Dish 5, Dish 6, Dish 7, Dish 8,"
                                + " Dish 9, Dish 10 and 13 more.");
    }

    @Test
    void showsAsManyStepsAsFitAndHowManyFollow() {
        var steps = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            steps.add("Stir everything with great care for a while and taste it again, then wait");
        }
        var stew = saved(new Recipe("Stew", 4, 90, List.of(), steps, null), LEO);

        var answer = answered(mariaAsks().with(stew), about("stew", Detail.STEPS));

        assertThat(answer).startsWith("Stew, 9 steps. 1: Stir").endsWith("then wait. 6 more steps follow.");
        assertThat(answer).hasSizeLessThanOrEqualTo(SmsText.TWO_SEGMENTS);
    }

    @Test
    void cutsAStepThatIsTooLongByItself() {
        var stew = saved(new Recipe("Stew", 4, 90, List.of(), List.of("Stir. ".repeat(90), "Serve."), null), LEO);

        assertThat(answered(mariaAsks().with(stew), about("stew", Detail.STEPS)))
                .startsWith("Stew, 2 steps. 1: Stir. Stir.")
                .endsWith("... 1 more step follows.")
                .hasSizeLessThanOrEqualTo(SmsText.TWO_SEGMENTS);
    }

    @Test
    void showsAccentsAndOtherScriptsAsTextsCan() {
        var creme = saved(recipe("Cr\u00e8me Br\u00fbl\u00e9e", 4, 30, List.of("2 cups cream")), LEO);

        assertThat(answered(mariaAsks().with(creme), about("creme brulee", Detail.SERVINGS)))
                .isEqualTo("Creme Brulee serves 4.");
        assertThat(answered(
                        mariaAsks().with(saved(recipe("\u997a\u5b50", 4, 30, List.of("flour")), LEO)),
                        new Asked.AllRecipes()))
                .isEqualTo("Your recipe: That recipe.");
    }

    @Test
    void promisesNothingThatATitlePromises() {
        var cookies = saved(recipe("Allergy-Safe Cookies", 12, 20, List.of("2 cups flour", "1 cup sugar")), LEO);

        assertThat(answered(mariaAsks().with(cookies), new Asked.Contains("allergy-safe cookies", "peanuts")))
                .isEqualTo("Cookies: no peanut found in the list. Check the labels.");
    }

    @Test
    void saysTheWorstFirst() {
        var sam = TheBook.person(
                ai.jules.TheRiveras.SAM, "Sam", Role.CHILD, null, Listed.MILK, Listed.EGG, Listed.PEANUT);
        var maria = TheBook.person(MARIA, "Maria", Role.ACCOUNT_HOLDER, null);

        assertThat(answered(mariaAsks().withPeople(sam, maria), new Asked.MayEat("Sam", "pad thai")))
                .isEqualTo("Pad Thai for Sam: contains egg; contains peanut; no milk found in the list. Check the"
                        + " labels.");
    }

    @Test
    void judgesADishOfTheStarterSetWhereTheBookHasNone() {
        assertThat(answered(mariaAsks(), new Asked.Contains("garlic shrimp pasta", "shellfish")))
                .startsWith("Not in your book, but as I know it: Garlic Shrimp Pasta: contains ");
    }

    @Test
    void tellsATeenNothingOfAChild() {
        assertThat(answered(TheBook.askedBy(ANA), new Asked.MayEat("Sam", "pad thai")))
                .startsWith("What Sam must not eat is private")
                .doesNotContain("contains");
        assertThat(answered(TheBook.askedBy(LEO), new Asked.MayEat("Sam", "pad thai")))
                .startsWith("Pad Thai for Sam: contains peanut");
    }

    @Test
    void doesNotEvenSayWhetherAnythingIsKnownOfAnAdult() {
        var allergic = TheBook.person(LEO, "Leo", Role.ADULT, MARIA, Listed.PEANUT);
        var not = TheBook.person(LEO, "Leo", Role.ADULT, MARIA, new Allergen[0]);
        var maria = TheBook.person(MARIA, "Maria", Role.ACCOUNT_HOLDER, null);
        var question = new Asked.MayEat("Leo", "pad thai");

        assertThat(answered(mariaAsks().withPeople(maria, allergic), question))
                .isEqualTo(answered(mariaAsks().withPeople(maria, not), question));
    }

    @Test
    void judgesForWhoeverAsks() {
        var leo = TheBook.person(LEO, "Leo", Role.ADULT, MARIA, Listed.PEANUT);

        assertThat(answered(TheBook.askedBy(LEO).withPeople(leo), new Asked.MayEat(null, "pad thai")))
                .isEqualTo("Pad Thai for you: contains peanut. Check the labels.");
    }

    @Test
    void namesNobodyWhoIsGone() {
        assertThat(answered(
                        mariaAsks().withPeople(TheBook.person(MARIA, "Maria", Role.ACCOUNT_HOLDER, null)),
                        new Asked.WhenSaved("pad thai")))
                .isEqualTo("Somebody I have no name for saved Pad Thai on Sat Nov 21, 2026.");
    }

    private static String answered(TheBook book, Asked question) {
        return Answers.of(List.of(question), book.facts());
    }

    private static Asked about(String recipe, Detail detail) {
        return new Asked.AboutRecipe(recipe, detail);
    }

    private static Arguments asked(Asked question, String answer) {
        return Arguments.of(question, answer);
    }
}
