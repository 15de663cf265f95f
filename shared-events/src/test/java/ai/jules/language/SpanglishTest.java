package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts between two languages. */
class SpanglishTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mija apunta leche y pan porfa | add(leche, pan)
        quita la leche de la lista | remove(leche)
        una docena de huevos y 2 lbs de pollo, add them please | add(1 dozen huevos, 2 lb pollo)
        cambia el lunes por el miercoles please | swap(mon; wed)
        el pollo esta en el freezer | have(pollo; freezer)
        a Sam le encanta el mango | like(Sam; mango)
        dime que hay de cenar | dinner(today)
        la la land is on | unclear()
        """)
    void readsTheSpanishAmongTheEnglish(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }
}
