package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendedTest {

    private static String read(String text) {
        return WishNotation.write(Corpus.line("-", text.replace("\\n", "\n")).read());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add 2 cans, no 3 cans of crushed tomatoes | add(3 can crushed tomatoes)
        add two cans of crushed tomatoes no make that three cans and a box of rigatoni | add(3 can crushed tomatoes, 1 box rigatoni)
        i used two no three eggs for the cornbread | used(3 eggs)
        add 3 no 4 sticks of butter | add(4 stick butter)
        add a pound of ground beef wait no ground turkey a pound of ground turkey | add(1 lb ground turkey)
        """)
    void readsTheAmountThatWasSaidLast(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        oh and sweet potatoes, 6 of them | add(6 sweet potatoes)
        for thursday we're gonna need ice i'd say two bags put that on the list | add(2 bag ice)
        bought a turkey 14 lb and 5 lb potatoes | bought(14 lb turkey, 5 lb potatoes)
        used half that bag of spinach | used(1/2 bag spinach)
        used half the jar of tahini | used(1/2 jar tahini)
        we have six eggs left and half a gallon of milk | have(6 eggs, 1/2 gal milk)
        """)
    void readsAmountsBehindWhatTheyMeasure(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        we don't need bread or buns anymore | remove(bread, buns)
        add milk or oat milk | unclear()
        """)
    void readsBothOfWhatIsNotNeeded(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }
}
