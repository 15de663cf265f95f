package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Do you have any chicken recipes put away? | find-recipe(chicken)
        dame la receta del tikka masala | find-recipe(tikka masala)
        i lost the cornbread recipe, can you resend | find-recipe(cornbread)
        what recipes do we have | recipes()
        my recipes | recipes()
        show me the lasagna recipe | find-recipe(lasagna)
        send lasagna | find-recipe(lasagna)
        any chicken recipes | find-recipe(chicken)
        do we have any pasta recipes? | find-recipe(pasta)
        delete the lasagna recipe | drop-recipe(lasagna)
        https://example.com/tacos | recipe-link(https://example.com/tacos)
        find the cornbread recipe | find-recipe(cornbread)
        pull up the recipe for banana bread | find-recipe(banana bread)
        recipes with chicken | find-recipe(chicken)
        can you send me the pad thai recipe | find-recipe(pad thai)
        remove pad thai from our recipes | drop-recipe(pad thai)
        get rid of the cornbread recipe | drop-recipe(cornbread)
        show recipe book | recipes()
        do we have a recipe for chili | find-recipe(chili)
        show me soup recipes | find-recipe(soup)
        open the banana bread recipe | find-recipe(banana bread)
        all recipes | recipes()
        throw out the pad thai recipe | drop-recipe(pad thai)
        do you have any vegetarian recipes | find-recipe(vegetarian)
        get me the recipe for pad thai | find-recipe(pad thai)
        lasagna recipe please | find-recipe(lasagna)
        recipe for cornbread? | find-recipe(cornbread)
        recipes please | recipes()
        """)
    void readsWhatIsSaidOfRecipes(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }
}
