package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contractions without apostrophes, lost spaces, marks and smiles of thumbs. */
class ContractionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ill cook friday | cooks(me; fri)
        milks gone | out-of(milk)
        Ana's gone vegan as of today | diet(Ana; vegan)
        your the best | praise()
        addmilk and eggs | add(milk, eggs)
        add milk (2%) and butter (unsalted) | add(2% milk, unsalted butter)
        pls add tampons (sorry dad) | add(tampons)
        out of bread :( | out-of(bread)
        Forgive me, could you show the list? | list()
        """)
    void areReadAsTheyAreMeant(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }
}
