package ai.jules.command.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.recipe.RecipeBook.Entry;
import ai.jules.kernel.RecipeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TitleWordsTest {

    private static final List<Entry> BOOK = Stream.of(
                    "Grandma's Lasagna",
                    "Spinach Lasagna",
                    "Mac & Cheese",
                    "Jalapeño Cornbread",
                    "Pancakes",
                    "Chicken Noodle Soup",
                    "Meatloaf")
            .map(title -> new Entry(new RecipeId(UUID.randomUUID()), title, Instant.EPOCH))
            .toList();

    private static List<String> titles(List<Entry> entries) {
        return entries.stream().map(Entry::title).toList();
    }

    private static String one(String words) {
        return TitleWords.find(BOOK, words) instanceof Found.One(var entry) ? entry.title() : "not one";
    }

    private static List<String> close(String words) {
        return TitleWords.find(BOOK, words) instanceof Found.None(var close) ? titles(close) : List.of("found");
    }

    @Test
    void findsTheVeryTitleHoweverItIsWritten() {
        assertThat(one("grandma's lasagna")).isEqualTo("Grandma's Lasagna");
        assertThat(one("the Grandmas lasagna recipe")).isEqualTo("Grandma's Lasagna");
        assertThat(one("mac and cheese")).isEqualTo("Mac & Cheese");
        assertThat(one("pancake")).isEqualTo("Pancakes");
        assertThat(one("jalapeno cornbread")).isEqualTo("Jalapeño Cornbread");
    }

    @Test
    void findsByWordsOfTheTitleInAnyOrder() {
        assertThat(one("chicken soup")).isEqualTo("Chicken Noodle Soup");
        assertThat(one("soup with chicken")).isEqualTo("Chicken Noodle Soup");
        assertThat(one("our spinach one")).isEqualTo("not one");
        assertThat(one("spinach")).isEqualTo("Spinach Lasagna");
    }

    @Test
    void findsWithASlipOfTheThumb() {
        assertThat(one("chiken nodle soup")).isEqualTo("Chicken Noodle Soup");
        assertThat(one("pancaks")).isEqualTo("Pancakes");
        assertThat(one("meat loaf")).isEqualTo("Meatloaf");
    }

    @Test
    void tellsSeveralThatAreMeant() {
        assertThat(TitleWords.find(BOOK, "lasagna"))
                .isInstanceOfSatisfying(Found.Several.class, several -> assertThat(titles(several.entries()))
                        .containsExactly("Grandma's Lasagna", "Spinach Lasagna"));
    }

    @Test
    void prefersTheVeryTitleToOnesThatHoldIt() {
        var withPlain = Stream.concat(
                        BOOK.stream(), Stream.of(new Entry(new RecipeId(UUID.randomUUID()), "Lasagna", Instant.EPOCH)))
                .toList();

        assertThat(TitleWords.find(withPlain, "the lasagna"))
                .isInstanceOfSatisfying(
                        Found.One.class, one -> assertThat(one.entry().title()).isEqualTo("Lasagna"));
    }

    @Test
    void namesWhatIsCloseWhenNothingIsMeant() {
        assertThat(close("tomato soup")).containsExactly("Chicken Noodle Soup");
        assertThat(close("beef lasagna")).containsExactly("Grandma's Lasagna", "Spinach Lasagna");
        assertThat(close("tiramisu")).isEmpty();
        assertThat(close("!?")).isEmpty();
    }

    @Test
    void takesTitlesForTheSameThatDifferInWritingAlone() {
        assertThat(TitleWords.of("The Pancakes").isSameAs(TitleWords.of("pancake recipe")))
                .isTrue();
        assertThat(TitleWords.of("Soup of Beans").isSameAs(TitleWords.of("Bean Soup")))
                .isFalse();
        assertThat(TitleWords.of("Chicken with Rice").isSameAs(TitleWords.of("Chicken and Rice")))
                .isFalse();
    }
}
