package ai.jules.language;

import static ai.jules.TheRiveras.lasagna;
import static ai.jules.TheRiveras.mole;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kitchen.Doubt;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.RecipeReading;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DraftWordsTest {

    private static final String LONG =
            "Great-Great-Grandmother's Slow-Cooked Sunday Lasagna with Spinach, Ricotta and Love";

    @Test
    void showsADraftWithWhatIsDoubtfulAndTheQuestionLast() {
        assertThat(DraftWords.shown(lasagna()))
                .isEqualTo("Grandma's Lasagna, serves 8, 75 min. 9 ingredients, 6 steps."
                        + " Not sure: line 4 \"1/2 tsp nutmeg\"? SAVE it, or tell me what to fix.");
    }

    @Test
    void leavesOutWhatWasNotRead() {
        var recipe = new Recipe("Toast", null, null, List.of(), List.of("Toast the bread."), null);

        assertThat(DraftWords.shown(new RecipeReading(recipe, List.of())))
                .isEqualTo("Toast. 0 ingredients, 1 step. SAVE it, or tell me what to fix.");
    }

    @Test
    void asksAboutTwoDoubtsAndCountsTheRest() {
        assertThat(DraftWords.shown(new RecipeReading(lasagna().recipe(), List.of(doubt(2), doubt(4), doubt(5)))))
                .contains("Not sure: line 2 \"1 onion, chopped\", line 4 \"1/2 tsp nutmeg\" and 1 more?");
    }

    @Test
    void numbersSeveralRecipes() {
        assertThat(DraftWords.several(List.of(lasagna(), mole())))
                .isEqualTo("I found 2 recipes: 1 Grandma's Lasagna, 2 Weeknight Mole."
                        + " SAVE all, or text numbers like 1 2.");
    }

    @Test
    void saysBackWhatWasFixedAndAsksAgain() {
        var said = Corrections.read("1/4 tsp nutmeg, and serves 6", lasagna());
        var after = Corrections.apply(said.corrections(), lasagna());

        assertThat(DraftWords.fixed(said, lasagna(), after))
                .isEqualTo("Fixed: 1/4 tsp nutmeg; serves 6. SAVE it, or tell me what else.");
    }

    @Test
    void saysWhatItDidNotGet() {
        assertThat(DraftWords.notUnderstood(lasagna(), List.of("more love")))
                .startsWith("I did not get \"more love\". Grandma's Lasagna is waiting: SAVE it, SKIP it, or fix");
        assertThat(DraftWords.notUnderstood(lasagna(), List.of())).startsWith("I did not get that. Grandma's Lasagna");
    }

    @Test
    void confirmsInThePastTense() {
        assertThat(DraftWords.saved(List.of(lasagna().recipe())))
                .isEqualTo("Saved Grandma's Lasagna to your family recipe book. UNDO takes it back.");
    }

    @Test
    @Tag("rule-22")
    void everyTemplateFitsIntoTwoSegmentsAndStillEndsAsMeant() {
        var longest = theLongest();
        var correction = new CorrectionReading(
                IntStream.rangeClosed(1, 12)
                        .<Correction>mapToObj(i -> new Correction.ChangeTitle(LONG))
                        .toList(),
                List.of(LONG, LONG));

        assertThat(DraftWords.shown(longest)).satisfies(words -> fits(words, "SAVE it, or tell me what to fix."));
        assertThat(DraftWords.fixed(correction, longest, longest))
                .satisfies(words -> fits(words, "SAVE it, or tell me what else."));
        assertThat(DraftWords.notUnderstood(longest, List.of(LONG)))
                .satisfies(words -> fits(words, "line 1 is 2 cups flour."));
        assertThat(DraftWords.several(Collections.nCopies(20, longest)))
                .contains(" 20 ")
                .satisfies(words -> fits(words, "SAVE all, or text numbers like 1 2."));
        assertThat(DraftWords.saved(Collections.nCopies(20, longest.recipe())))
                .satisfies(words -> fits(words, "to your family recipe book. UNDO takes it back."));
    }

    private static void fits(String words, String end) {
        assertThat(SmsText.fit(words)).isEqualTo(words).endsWith(end);
    }

    @Test
    void tellsWhatBecameOfEachDraft() {
        var lasagna = lasagna().recipe();
        var mole = mole().recipe();

        assertThat(DraftWords.placed(List.of(lasagna), List.of(), List.of()))
                .isEqualTo(DraftWords.saved(List.of(lasagna)));
        assertThat(DraftWords.placed(List.of(), List.of(lasagna), List.of()))
                .isEqualTo("Updated Grandma's Lasagna. UNDO brings back what was there.");
        assertThat(DraftWords.placed(List.of(mole), List.of(lasagna), List.of(mole)))
                .isEqualTo("Saved " + mole.title() + ". Updated Grandma's Lasagna. Skipped " + mole.title()
                        + ". UNDO brings back what was there.");
    }

    @Test
    void asksAboutAKnownRecipe() {
        assertThat(DraftWords.known("Lasagna", "March"))
                .isEqualTo("Looks like your Lasagna from March. 1 update it, 2 keep both, 3 skip");
    }

    @Test
    void staysWithinTwoSegmentsWhateverBecameOfThem() {
        var many = Collections.nCopies(9, theLongest().recipe());

        assertThat(DraftWords.placed(many, many, many)).hasSizeLessThanOrEqualTo(SmsText.TWO_SEGMENTS);
        assertThat(DraftWords.known(LONG, "September 2025")).hasSizeLessThanOrEqualTo(SmsText.TWO_SEGMENTS);
    }

    private static RecipeReading theLongest() {
        var line = IngredientLines.of("1 1/2", "cup", LONG, LONG, LONG, 0.5);
        var recipe =
                new Recipe(LONG, 120, 10_000, Collections.nCopies(100, line), Collections.nCopies(100, LONG), LONG);
        return new RecipeReading(
                recipe,
                IntStream.rangeClosed(11, 100).mapToObj(DraftWordsTest::doubt).toList());
    }

    private static Doubt doubt(int line) {
        return new Doubt(line, Doubt.Reason.HARD_TO_READ);
    }
}
