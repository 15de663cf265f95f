package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that only tell, and texts that may mean more. */
class ChatterTest {

    private static String read(String text) {
        return WishNotation.write(Corpus.line("-", text).read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leo burned the rolls AGAIN, smoke alarm and everything",
                "Mama been frying chicken since 6am and im not complaining",
                "Ate far too much pie at my sister's yesterday.",
                "yall take forever to vote lol",
                "a patients mom brought us donuts",
                "grandma's flight got delayed again"
            })
    void isAnsweredAsCompany(String text) {
        assertThat(read(text)).isEqualTo("small-talk()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we are good on milk, take it off",
                "made chili with 2 cans of beans",
                "we always do tacos on tuesdays",
                "i got everything except the yogurt",
                "Maria wants it but Ana does not.",
                "is it gonna rain for the parade, need to know about coats"
            })
    void isAskedAboutWhenItMayBeMeant(String text) {
        assertThat(read(text)).isEqualTo("unclear()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thank u jules, only one who listens in this house", "bet thx", "thanks jules you saved my bacon"
            })
    void isThanksWhenItBeginsWithThem(String text) {
        assertThat(read(text)).isEqualTo("thanks()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ur lowkey the goat",
                "you're doing a heck of a job jules",
                "jules you are the only organized one in this apartment",
                "You do your work beautifully, and I have told all the ladies at church so."
            })
    void isPraiseWhenItPraises(String text) {
        assertThat(read(text)).isEqualTo("praise()");
    }
}
