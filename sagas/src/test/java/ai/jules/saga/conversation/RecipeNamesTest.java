package ai.jules.saga.conversation;

import static ai.jules.TheRiveras.MARIA;
import static ai.jules.saga.conversation.TheBook.recipe;
import static ai.jules.saga.conversation.TheBook.saved;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.saga.conversation.Facts.BookRecipe;
import ai.jules.saga.conversation.RecipeNames.Found;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeNamesTest {

    private static final List<BookRecipe> BOOK = Stream.of(
                    "Grandma's Lasagna",
                    "Chicken Tikka Masala",
                    "Chicken Soup",
                    "Chili",
                    "Creme Brulee",
                    "Mac and Cheese")
            .map(title -> saved(recipe(title, 4, 30, List.of("1 egg")), MARIA))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "grandma's lasagna, Grandma's Lasagna",
        "Grandmas Lasagna, Grandma's Lasagna",
        "lasagna, Grandma's Lasagna",
        "the lasagna recipe, Grandma's Lasagna",
        "lasagne, Grandma's Lasagna",
        "lassagna, Grandma's Lasagna",
        "tika masala, Chicken Tikka Masala",
        "our famous chili, Chili",
        "chilli, Chili",
        "cr\u00e8me br\u00fbl\u00e9e, Creme Brulee",
        "mac & cheese, Mac and Cheese",
        "soup, Chicken Soup"
    })
    void findsTheOneThatIsMeant(String said, String title) {
        assertThat(RecipeNames.find(said, BOOK)).isInstanceOfSatisfying(Found.One.class, one -> {
            assertThat(one.recipe().recipe().title()).isEqualTo(title);
            assertThat(one.alike()).isEqualTo(1);
        });
    }

    @Test
    void findsSeveralWhenSeveralAreMeant() {
        assertThat(RecipeNames.find("chicken", BOOK))
                .isInstanceOfSatisfying(Found.Several.class, several -> assertThat(several.recipes())
                        .extracting(it -> it.recipe().title())
                        .containsExactly("Chicken Tikka Masala", "Chicken Soup"));
    }

    @ParameterizedTest
    @CsvSource({"beef stew", "cheese cake deluxe", "'...'", "''"})
    void findsNoneRatherThanAnother(String said) {
        assertThat(RecipeNames.find(said, BOOK)).isInstanceOf(Found.None.class);
    }

    @Test
    void namesWhatIsNearestWhenThereIsNone() {
        assertThat(RecipeNames.find("chicken masala pie", BOOK)).isInstanceOfSatisfying(Found.None.class, none -> {
            assertThat(none.resembling()).isTrue();
            assertThat(none.near())
                    .extracting(it -> it.recipe().title())
                    .containsExactly("Chicken Tikka Masala", "Chicken Soup");
        });
        assertThat(RecipeNames.find("beef stew", BOOK))
                .isInstanceOfSatisfying(
                        Found.None.class, none -> assertThat(none.resembling()).isFalse());
    }
}
