package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes with arrows, colons and ticks. */
class ShorthandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        +milk -eggs | add(milk) + remove(eggs)
        rm kale | remove(kale)
        [x] coffee filters | got(coffee filters)
        chicken -> freezer | move(chicken; freezer)
        tue <-> fri | swap(tue; fri)
        sam: allergy = tree nuts | allergy(Sam; tree nuts)
        buy: 3x black beans (can), 1x tortilla chips (bag) | add(3 can black beans, 1 bag tortilla chips)
        leo: call me | unclear()
        do we have any butter left? | how-much(butter)
        - yogurt | either add(yogurt) or have(yogurt)
        """)
    void readsNotesAsTheSentencesTheyStandFor(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }
}
