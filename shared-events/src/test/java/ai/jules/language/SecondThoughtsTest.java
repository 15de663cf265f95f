package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        skip friday no saturday | skip(sat)
        Tonight is chili. Scratch that, make tonight tacos | set-day(today; tacos)
        add milk. scratch that. add eggs | add(eggs)
        Swap tue and thu. Sorry, I mean tue and fri | swap(tue; fri)
        swap monday and wednesday no wait tuesday and wednesday | swap(tue; wed)
        put tacos on tuesday no wednesday put the tacos on wednesday | set-day(wed; tacos)
        I said I'd cook tues but no, Maria cooks tues | cooks(Maria; tue)
        Monday I was going to do roast chicken but let's make monday stir fry | set-day(mon; stir fry)
        wait no make wednesday pad thai instead | set-day(wed; pad thai)
        add 2 cans, no 3 cans of crushed tomatoes | add(3 can crushed tomatoes)
        i used two no three eggs for the cornbread | used(3 eggs)
        okay add two cans of beans no make that three cans and a box of rigatoni | add(3 can beans, 1 box rigatoni)
        sam hates peas, i mean green beans | dislike(Sam; green beans)
        quiet after 8pm, no wait quiet after 9pm | quiet(21:00; -)
        Leo is vegan, sorry, I meant vegetarian | diet(Leo; vegetarian)
        Leo can't stand mushrooms, no wait its olives he can't stand | dislike(Leo; olives)
        Ana loves okra. actually it's squash she loves | like(Ana; squash)
        i love olives, no wait i love capers | like(me; capers)
        i hate olives, no i hate capers | dislike(me; capers)
        """)
    void wishesForWhatWasSaidLast(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add milk and eggs. no wait, oranges | unclear()
        add milk. actually we don't need it | unclear()
        we were going to swap mon and tue but no | unclear()
        cancel friday, i mean the dentist | unclear()
        add milk. undo that | add(milk) + undo()
        add milk, actually add eggs too | add(milk, eggs)
        """)
    void changesNothingThatIsNotPlain(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @Test
    void takesAStarForARightWordAndSeveralForAList() {
        assertThat(read("add wings\n*eggs")).isEqualTo("add(eggs)");
        assertThat(SecondThoughts.starred("need\n*milk\n*eggs")).isEqualTo("need\n*milk\n*eggs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        chips and salsa on the list please. well just the salsa | add(salsa)
        add chips and salsa. actually just the salsa | add(salsa)
        add chips and salsa, no just chips | add(chips)
        add 3 lb chicken, no just 2 | add(2 lb chicken)
        add milk and eggs. actually just bread | unclear()
        add hot sauce and pickles and chips, scratch the chips | add(hot sauce, pickles)
        add a gallon of sweet tea and some lemons. actually forget the lemons | add(1 gal sweet tea)
        add milk. scratch the milk | unclear()
        ill cook monday. shoot i mean tuesday | cooks(me; tue)
        add eggs, dang i mean egg noodles | add(egg noodles)
        """)
    void keepsWhatIsNotTakenBack(String text, String meaning) {
        assertThat(WishNotation.write(
                        Corpus.line("-", text.replace("\\n", "\n")).read()))
                .isEqualTo(meaning);
    }
}
