package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said beside a wish, judged by the wish. */
class RemarksTest {

    private static String read(String text) {
        int open = text.indexOf(" @@ ");
        return WishNotation.write(
                (open < 0 ? Corpus.line("-", text) : Corpus.line(text.substring(0, open), text.substring(open + 4)))
                        .read());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        who's cooking tonight? asking because I have nothing in me | who-cooks(today)
        show me the plan please, my brain is fried | show-plan()
        what temperature for the cornbread? oven's preheating | ask-recipe(cornbread; temperature)
        what's the temp on the cornbread, hands full of flour | ask-recipe(cornbread; temperature)
        can Sam eat the pad thai, i'm worried about nuts | safe(Sam; pad thai)
        who put cilantro on the list?? it tastes like soap | who-added(cilantro)
        what recipes do we have saved, i want to show my mom | recipes()
        quick question from my wife, who's cooking tomorrow? | who-cooks(tomorrow)
        """)
    void letAnythingBeSaidBesideAQuestion(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        monday is tacos and it's not negotiable | set-day(mon; tacos)
        friday is pizza and nobody gets to complain | set-day(fri; pizza)
        thursday is turkey of course, I've done it 26 years running | set-day(thu; turkey)
        I'll cook thursday so mom can rest | cooks(me; thu)
        leftovers tuesday. the fridge is bursting | leftovers(tue)
        plan the week, cannot think about one more thing | plan-week()
        i'm vegan now fyi, dont be weird about it | diet(me; vegan)
        our budget is tight, christmas and all | budget(low)
        don't text me before 7am i'm a zombie | quiet(-; 07:00)
        cancel the invite to Otis, he hates texting anyway | withdraw-invite(Otis)
        delete the pad thai recipe, nobody but me ate it | drop-recipe(pad thai)
        undo that, wrong button | undo()
        poll:Lasagna~Tacos~Salmon @@ 2, then 1. Leo stop campaigning | vote(2 > 1)
        choose:3 @@ 1 and 3, other two are blurry | choose(1, 3)
        yesno @@ yep go for it, at a red light | yes()
        """)
    void letAnActStandThatTheyDoNotTurn(String text, String meaning) {
        assertThat(read(text.replace('~', '|'))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        thursday is tacos, unless leo objects | unclear()
        swap mon and tue, just kidding | unclear()
        cancel the invite to Otis, no wait, keep it | unclear()
        delete the pad thai recipe, no don't | unclear()
        leo is vegan, or so he claims | unclear()
        plan my birthday party | unclear()
        cancel my appointment friday | unclear()
        sure, if leo agrees | unclear()
        """)
    void letNothingStandThatTheyTurn(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }
}
