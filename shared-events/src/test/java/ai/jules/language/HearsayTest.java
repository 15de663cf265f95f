package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others said, what was long ago and what is told of strangers is nobody's wish. */
class HearsayTest {

    private static String read(String text) {
        return WishNotation.write(Corpus.line("-", text).read());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        leo just said "add 400 donuts to the list" in his sleep | small-talk()
        my sister put 3 lbs of butter in her mashed potatoes | small-talk()
        my boss cooked chili for the whole office friday | small-talk()
        my mom used to add raisins to the meatloaf | small-talk()
        if we had a freezer i would buy more ice cream | small-talk()
        i almost bought a whole salmon today | small-talk()
        my late husband always took the leftovers to work | small-talk()
        our neighbor Joe lives on hot dogs | small-talk()
        sam ate 4 tacos last night lol | small-talk()
        """)
    void takesNoNewsForAWish(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add milk unless we have some | unclear()
        if we're out of eggs add eggs | unclear()
        please do not clear the list yet | unclear()
        don't add milk | unclear()
        should i add milk or nah | unclear()
        what happens if i clear the list | unclear()
        we probably have enough rice | unclear()
        tell Ana to add her stuff to the list | unclear()
        """)
    void asksWhereSomethingHoldsOnlyPerhaps(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        leo's team thing is friday so we need four bottles of gatorade | add(4 bottle gatorade)
        leo drank all the milk | out-of(milk)
        my husband is gluten free | diet(my husband; gluten-free)
        we used the broth, add more broth | used(broth) + add(broth)
        """)
    void hearsTheWishThatNewsAreTheReasonOf(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }
}
