package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts that no phrase fits, with nothing else in them. */
class LooseActsTest {

    private static String read(String text) {
        return WishNotation.write(Corpus.line("-", text).read());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I would like three boxes of mac and cheese added to our list, if you please. | add(3 box mac and cheese)
        we would like 2 lb of butter added to the list for the pie | add(2 lb butter)
        the cheese and the crackers really should come off our list now | remove(cheese, crackers)
        """)
    void readsAFoodAndAnActAmongWordsThatChangeNothing(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add salt to the soup | unclear()
        butter melted on the list | unclear()
        nobody would want sardines added to our list | unclear()
        the dog had butter added to the list of his crimes | unclear()
        """)
    void readsNothingWithAWordThatMayTurnTheMeaning(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }
}
