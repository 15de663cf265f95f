package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisheardTest {

    private static String read(String text) {
        return WishNotation.write(Corpus.line("-", text.replace("\\n", "\n")).read());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        We need flower and sugar and um a dozen eggs for the pies | add(flour, sugar, 1 dozen eggs)
        add a bag of flower | add(1 bag flour)
        put flower on the list the baking kind five pounds of it | add(5 lb flour)
        Add a bunch of time and a bunch of Rosemary to the grocery list | add(1 bunch thyme, 1 bunch rosemary)
        add mushrooms and time | add(mushrooms, thyme)
        add two pounds of stakes and a bunch of beats | add(2 lb steaks, 1 bunch beets)
        got the apples and pairs | got(apples, pears)
        need mill eggs and brad | add(milk, eggs, bread)
        we need serial and a pound of ground meet | add(cereal, 1 lb ground meat)
        add collared greens and ham hicks | add(collard greens, ham hocks)
        i bot bred n penut buter | bought(bread, peanut butter)
        we r out off milk | out-of(milk)
        """)
    void readsWhatWasMeantBesideItsCompany(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        for the soup we need to leaks and a carton of heavy cream | add(2 leeks, 1 carton heavy cream)
        add too cans of coconut milk the number two and a bunch of cilantro | add(2 can coconut milk, 1 bunch cilantro)
        could you add for lemons to the list the number four lemons | add(4 lemons)
        we need poster board n markers 4 school | add(poster board, markers)
        add milk to the list | add(milk)
        """)
    void readsNumbersThatWereHeardAsWords(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        okay add brown sugar comma pecans comma and corn syrup period | add(brown sugar, pecans, corn syrup)
        ok um so we need uh milk and um bread | add(milk, bread)
        """)
    void readsWhatWasSpokenForAMark(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add flowers for mom | add(flowers)
        the stakes are high | small-talk()
        i need time | unclear()
        add time to the list | unclear()
        we got the stakes | small-talk()
        i have to leeks | unclear()
        paln 4 diner a week | dinners-a-week(4)
        """)
    void leavesWordsThatAreMeantAsTheyStand(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add brocolli, tomatos, avacados and zuchini | add(broccoli, tomatoes, avocados, zucchini)
        add karrots and sinnamon | add(carrots, cinnamon)
        add buter | add(butter)
        add topo chico and goya beans | add(topo chico, goya beans)
        what do i need at kroger | list()
        """)
    void mendsSlipsButNoMakersAndShops(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }
}
