package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that take back their own last words. */
class SecondThoughtsTest {

    private static String read(String text) {
        return WishNotation.write(Corpus.line("-", text).read());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add milk. no wait, oat milk | add(oat milk)
        add 3 lb carrots, actually 2 lb is plenty | add(2 lb carrots)
        tomorrow is chili, no wait, tomorrow is lasagna | set-day(tomorrow; lasagna)
        skip wednesday, sorry i mean thursday | skip(thu)
        """)
    void wishesForWhatWasSaidLast(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add milk and eggs. no wait, oranges | unclear()
        add milk. actually we don't need it | unclear()
        add milk, actually add eggs too | add(milk, eggs)
        """)
    void changesNothingThatIsNotPlain(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }
}
