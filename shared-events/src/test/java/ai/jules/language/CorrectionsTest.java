package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kitchen.Doubt;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.RecipeReading;
import ai.jules.language.Correction.AddLine;
import ai.jules.language.Correction.AddStep;
import ai.jules.language.Correction.ChangeAttribution;
import ai.jules.language.Correction.ChangeLine;
import ai.jules.language.Correction.ChangeMinutes;
import ai.jules.language.Correction.ChangeServings;
import ai.jules.language.Correction.ChangeStep;
import ai.jules.language.Correction.ChangeTitle;
import ai.jules.language.Correction.RemoveLine;
import ai.jules.language.Correction.RemoveStep;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {

    /** Nine lines, the fourth in doubt, and three steps. */
    static RecipeReading lasagna() {
        List<IngredientLine> lines = Stream.of(
                        "12 lasagna noodles",
                        "1 lb ground beef",
                        "2 cups ricotta",
                        "1/2 tsp nutmeg",
                        "4 cups vegetable broth, warm",
                        "3 large eggs",
                        "1 cup walnuts, chopped",
                        "1 cup sugar",
                        "1/2 cup brown sugar",
                        "salt and pepper to taste")
                .map(line -> IngredientLines.read(line, 0.9))
                .toList();
        return new RecipeReading(
                new Recipe("Grandma's Lasagna", 8, 75, lines, List.of("Boil the noodles.", "Layer.", "Bake."), null),
                List.of(new Doubt(4, Doubt.Reason.HARD_TO_READ)));
    }

    private static List<String> echoes(String words) {
        RecipeReading draft = lasagna();
        return Corrections.read(words, draft).corrections().stream()
                .map(correction -> switch (correction) {
                    case ChangeLine change ->
                        "line " + change.line() + ": " + change.now().text();
                    case AddLine add -> Corrections.echo(add, draft.recipe());
                    case RemoveLine remove -> Corrections.echo(remove, draft.recipe());
                    case ChangeTitle change -> Corrections.echo(change, draft.recipe());
                    case ChangeServings change -> Corrections.echo(change, draft.recipe());
                    case ChangeMinutes change -> Corrections.echo(change, draft.recipe());
                    case RemoveStep remove -> Corrections.echo(remove, draft.recipe());
                    case ChangeStep change -> Corrections.echo(change, draft.recipe());
                    case AddStep add -> Corrections.echo(add, draft.recipe());
                    case ChangeAttribution change -> Corrections.echo(change, draft.recipe());
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/4 tsp nutmeg, and serves 6 | line 4: 1/4 tsp nutmeg; serves 6",
                "1/4 tsp. nutmeg | line 4: 1/4 tsp nutmeg",
                "¼ teaspoon nutmeg | line 4: 1/4 tsp nutmeg",
                "line 4 is 1/2 cup | line 4: 1/2 cup nutmeg",
                "Line 2 should say 2 lbs, line 4 1/4 tsp | line 2: 2 lb ground beef; line 4: 1/4 tsp nutmeg",
                "line 6: 2 eggs, beaten | line 6: 2 large eggs, beaten",
                "change line 4 to 1/4 tsp | line 4: 1/4 tsp nutmeg",
                "title is apple pie | title Apple Pie",
                "Title is Apple pie | title Apple Pie",
                "the title should be \"Apple Pie\" | title Apple Pie",
                "call it mac and cheese | title Mac and Cheese",
                "it's called Nonna's Lasagne | title Nonna's Lasagne",
                "rename it to sunday lasagna | title Sunday Lasagna",
                "no nuts | removed walnuts",
                "no walnuts or eggs | removed walnuts; removed large eggs",
                "leave out the walnuts | removed walnuts",
                "there are no nuts | removed walnuts",
                "no salt and pepper | removed salt and pepper",
                "remove line 3 | removed ricotta",
                "remove lines 3 and 4 | removed ricotta; removed nutmeg",
                "remove step 3 | removed step 3",
                "step 2: bake 40 minutes | step 2: Bake 40 minutes",
                "step 2 should be bake 40 minutes, and serves 6 | step 2: Bake 40 minutes; serves 6",
                "add step: let it rest 10 minutes | added step: Let it rest 10 minutes",
                "step 4: serve warm | added step: Serve warm",
                "add 2 eggs | added 2 eggs",
                "add 2 cups flour and 1 tsp salt | added 2 cups flour; added 1 tsp salt",
                "you forgot 1 tbsp olive oil | added 1 tbsp olive oil",
                "add salt, pepper and thyme | added salt; added pepper; added thyme",
                "it's 3 cups not 2 | line 3: 3 cups ricotta",
                "it's 1 cup not 1/2 | line 9: 1 cup brown sugar",
                "2 eggs instead of 3 | line 6: 2 large eggs",
                "takes 75 min | 75 min",
                "it takes 1 hr 15 min | 75 min",
                "total time is 1 1/2 hours | 90 min",
                "90 minutes | 90 min",
                "from Nana Rosa | from Nana Rosa",
                "it's from nana rosa | from Nana Rosa",
                "it's nana rosa's recipe | from Nana Rosa",
                "5 cups broth | line 5: 5 cups vegetable broth, warm",
                "4 c broth | line 5: 4 cups vegetable broth, warm",
                "yes but serves 6 | serves 6",
                "perfect, but 2 eggs | line 6: 2 large eggs",
                "looks good except line 4 is 1/4 tsp | line 4: 1/4 tsp nutmeg",
                "serves six | serves 6",
                "it serves 6 people and takes 1 hr 15 min | serves 6; 75 min",
                "make it 6 servings | serves 6",
                "for 6 people | serves 6",
                "nutmeg is 1/4 tsp | line 4: 1/4 tsp nutmeg",
                "the sugar should be 2 cups | line 8: 2 cups sugar",
                "nutmeg 1/4 tsp | line 4: 1/4 tsp nutmeg",
                "change the nutmeg to 1/4 tsp | line 4: 1/4 tsp nutmeg",
                "it's 1/4 tsp | line 4: 1/4 tsp nutmeg",
                "1/4 | line 4: 1/4 tsp nutmeg",
                "no it's 1/4 tsp nutmeg | line 4: 1/4 tsp nutmeg",
                "1/4 tsp nutmegg | line 4: 1/4 tsp nutmeg",
                "1 egg | line 6: 1 large egg",
                "pecans not walnuts | line 7: 1 cup pecans, chopped",
                "replace the walnuts with pecans | line 7: 1 cup pecans, chopped",
                "1 cup sugar | line 8: 1 cup sugar",
                "4 is 1/4 tsp nutmeg | line 4: 1/4 tsp nutmeg",
                "it makes 3 dozen | serves 36",
                "remove step 1 and step 2 | removed step 1; removed step 2",
                "remove the last step | removed step 3",
                "take the nutmeg out | removed nutmeg",
                "looks great, just change servings to 30 | serves 30",
                "wrong title, it's Nana's Pie | title Nana's Pie",
                "everything's right but the nutmeg should be 1/4 tsp | line 4: 1/4 tsp nutmeg",
                "it was my aunt May's recipe | from my aunt May",
                "ricotta is 3 cups not 2 cups | line 3: 3 cups ricotta",
                "there should be 2 eggs | line 6: 2 large eggs",
                "you forgot the baking soda, 1 tsp | added 1 tsp baking soda",
                "add a step at the end: cool on a rack | added step: Cool on a rack",
                "Serves 6. Nutmeg is 1/4 tsp. Thanks! | serves 6; line 4: 1/4 tsp nutmeg",
                "3 cups ricotta and 2 lb beef and no walnuts | line 3: 3 cups ricotta; line 2: 2 lb ground beef;"
                        + " removed walnuts"
            })
    void understandsWhatPeopleAskFor(String words, String understood) {
        assertThat(String.join("; ", echoes(words))).isEqualTo(understood);
        assertThat(Corrections.read(words, lasagna()).unclear()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 cups flour",
                "line 4 is wrong",
                "line 14 is 2 cups",
                "remove line 40",
                "no cilantro",
                "mom used butter",
                "add 1 more egg",
                "1 tsp salt",
                "350 degrees",
                "remove step 9",
                "step 2 is wrong",
                "bake 45 minutes",
                "it's 7 cups not 9",
                "basil instead of oregano",
                "I am not sure",
                "what is line 4",
                "banana",
                "the title is wrong",
                "double the sugar",
                "375 not 350"
            })
    void asksAboutWhatItCannotBeSureOf(String words) {
        CorrectionReading reading = Corrections.read(words, lasagna());

        assertThat(reading.corrections()).isEmpty();
        assertThat(reading.unclear()).containsExactly(words);
    }

    @Test
    void takesTheClearPartAndAsksAboutTheRest() {
        CorrectionReading reading = Corrections.read("serves 6, and 2 cups flour", lasagna());

        assertThat(reading.corrections()).containsExactly(new ChangeServings(6));
        assertThat(reading.unclear()).containsExactly("2 cups flour");
    }

    @Test
    void asksWhenTwoLinesAreMeant() {
        RecipeReading lasagna = lasagna();
        Recipe twice = Corrections.apply(
                List.of(new AddLine(IngredientLines.read("2 tsp sugar, for the glaze", 1))), lasagna.recipe());

        CorrectionReading reading = Corrections.read("3 cups sugar", new RecipeReading(twice, List.of()));

        assertThat(reading.corrections()).isEmpty();
        assertThat(reading.unclear()).containsExactly("3 cups sugar");
    }

    @Test
    void keepsTheWordingOfTheCardAndTrustsThePerson() {
        ChangeLine change = (ChangeLine)
                Corrections.read("5 cups broth", lasagna()).corrections().getFirst();

        assertThat(change.now().original()).isEqualTo("4 cups vegetable broth, warm");
        assertThat(change.now().note()).isEqualTo("warm");
        assertThat(change.now().confidence()).isEqualTo(1);
    }

    @Test
    void countsLinesAndStepsAsThePersonSawThem() {
        Recipe before = lasagna().recipe();
        List<Correction> corrections = List.of(
                new RemoveLine(1),
                new RemoveLine(3),
                new ChangeLine(4, IngredientLines.read("1/4 tsp nutmeg", 1)),
                new RemoveStep(1),
                new ChangeStep(2, "Layer twice."),
                new AddStep("Rest."),
                new AddLine(IngredientLines.read("2 bay leaves", 1)));

        Recipe after = Corrections.apply(corrections, before);

        assertThat(after.ingredients())
                .extracting(IngredientLine::text)
                .startsWith("1 lb ground beef", "1/4 tsp nutmeg")
                .endsWith("2 bay leaves")
                .hasSize(9);
        assertThat(after.steps()).containsExactly("Layer twice.", "Bake.", "Rest.");
    }

    @Test
    void forgetsTheDoubtAboutALineAPersonHasCorrected() {
        RecipeReading draft = lasagna();
        List<Correction> corrections = Corrections.read("1/4 tsp nutmeg", draft).corrections();

        assertThat(Corrections.apply(corrections, draft).doubts()).isEmpty();
    }

    @Test
    void movesADoubtWithItsLine() {
        RecipeReading after = Corrections.apply(List.of(new RemoveLine(1)), lasagna());

        assertThat(after.doubts()).containsExactly(new Doubt(3, Doubt.Reason.HARD_TO_READ));
        assertThat(after.recipe().ingredients().get(2).food()).isEqualTo("nutmeg");
    }

    @Test
    void changesNothingByANumberTheDraftDoesNotHave() {
        Recipe before = lasagna().recipe();

        assertThat(new RemoveLine(99).applyTo(before)).isEqualTo(before);
        assertThat(new RemoveStep(0).applyTo(before)).isEqualTo(before);
    }
}
