package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of people who ask more politely than they have to. */
class CourtesyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Sorry to be a pain but we also need napkins | add(napkins)
        Would you mind terribly taking the almond butter off the list? | remove(almond butter)
        I should be grateful if you would put three pounds of potatoes on the list. | add(3 lb potatoes)
        May I ask who is cooking tomorrow? Thank you kindly! | who-cooks(tomorrow)
        thanks for the help! can you add basil | add(basil)
        I've taken the liberty of moving the bread to the counter | move(bread; counter)
        should we get milk? no worries if not | unclear()
        did you buy milk? no rush | unclear()
        add milk. actually we don't need it | unclear()
        remove milk. wait I didn't mean that | unclear()
        """)
    void readsWhatIsAskedBehindTheCourtesy(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }
}
