package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Hello, Jules. | hello()
        Good morning, Jules. | hello()
        what can you do | help()
        how does this work | help()
        thanks! | thanks()
        thank you so much | thanks()
        hello | hello()
        that was delicious | praise()
        you're the best | praise()
        lol | small-talk()
        had a rough day | small-talk()
        Laughed at “Added milk” | tapback(laugh; Added milk)
        I need a vacation | small-talk()
        we're out of time | small-talk()
        got it | small-talk()
        can you believe they were out of milk at the store lol | small-talk()
        we have company tonight | small-talk()
        i had a date last night | small-talk()
        got a new job! | small-talk()
        the game was crazy | small-talk()
        remember when we had tacos in mexico | small-talk()
        I hate mondays | small-talk()
        i love you | small-talk()
        sam is sick today | small-talk()
        leo hates his job | small-talk()
        thursday is my birthday | small-talk()
        used car prices are insane | small-talk()
        ok thanks | thanks()
        you rock | praise()
        good night | small-talk()
        what are you | help()
        what commands are there | help()
        how do i add something | help()
        dinner was amazing | praise()
        that recipe was a hit | praise()
        Emphasized “Voting closes at 6” | tapback(emphasize; Voting closes at 6)
        we got home late | small-talk()
        long day at work | small-talk()
        the kids are fighting again | small-talk()
        i got milk all over my shirt | small-talk()
        we're out of here | small-talk()
        got a flat tire | small-talk()
        I used to be vegetarian | small-talk()
        haha you're funny | praise()
        hola jules | hello()
        thx | thanks()
        thank u jules ur the best | thanks()
        what else can you do | help()
        so tired today | small-talk()
        omg sam scored a goal!! | small-talk()
        happy thanksgiving everyone | small-talk()
        see you at home | small-talk()
        Liked an image | tapback(like; image)
        k | small-talk()
        running late | small-talk()
        meeting got moved to friday | small-talk()
        we have no money left | small-talk()
        i ate too much turkey lol | small-talk()
        love this | praise()
        thanks jules! | thanks()
        hey there | hello()
        you're a lifesaver | praise()
        how do you work | help()
        what can i say | help()
        haha | small-talk()
        Questioned “Skip friday?” | tapback(question; Skip friday?)
        sam lost a tooth today | small-talk()
        we got home safe | small-talk()
        leo is so annoying lol | small-talk()
        I have a cold | small-talk()
        out of nowhere it started raining | small-talk()
        sam has a game tomorrow | small-talk()
        I thank you most sincerely. | thanks()
        I am ever so grateful, Jules | thanks()
        you have my heartfelt gratitude | thanks()
        im so allergic to homework rn | small-talk()
        Oh you kids and your phones | small-talk()
        if its not too late dont do that one, or do, ask Leo | unclear()
        """)
    void readsTalkAsTalk(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; lol ; small-talk()
        """)
    void readsTalkAsTalkWhileAQuestionIsOpen(String open, String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line(open, text).read())).isEqualTo(meaning);
    }

    @Test
    void readsAReactionAsOneWhateverItQuotes() {
        assertThat(WishNotation.write(Corpus.line("draft:Pancakes", "Loved “All set. Or: invite Leo 202-555-0142”")
                        .read()))
                .isEqualTo("tapback(love; All set. Or: invite Leo 202-555-0142)");
        assertThat(WishNotation.write(
                        Corpus.line("-", "Liked “Got it. Undo takes it back.”").read()))
                .isEqualTo("tapback(like; Got it. Undo takes it back.)");
    }
}
