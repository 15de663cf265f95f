package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; same as last week ; same-as-last-week()
        yesno ; yes ; yes()
        yesno ; no thanks ; no()
        yesno ; sounds good ; yes()
        yesno ; not yet ; no()
        draft:Grandma's Lasagna ; perfect ; yes()
        draft:Grandma's Lasagna ; 1/4 tsp nutmeg, and serves 6 ; words()
        draft:Grandma's Lasagna ; it's called lasagna bolognese ; words()
        draft:Grandma's Lasagna ; skip it ; no()
        choose:3 ; the second one ; choose(2)
        choose:3 ; 1 and 3 ; choose(1, 3)
        choose:3 ; 2 ; choose(2)
        choose:2 ; both ; choose(1, 2)
        ideas:Tacos|Chili|Omelets ; 1 ; choose(1)
        ideas:Tacos|Chili|Omelets ; chili ; choose(2)
        ideas:Tacos|Chili|Omelets ; lets do the omelets ; choose(3)
        ideas:Tacos|Chili|Omelets ; something else ; no()
        name ; Maria ; words()
        name ; I'm Leo ; words()
        zone ; Chicago ; words()
        zone ; eastern ; words()
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; same as last time ; same-as-last-week()
        yesno ; yes please ; yes()
        yesno ; no don't ; no()
        yesno ; sure why not ; yes()
        draft:Pumpkin Pie ; add 1 tsp vanilla ; words()
        draft:Pumpkin Pie ; the title is grandmas pumpkin pie ; words()
        draft:Pumpkin Pie ; yes ; yes()
        draft:Pumpkin Pie ; no thanks ; no()
        draft:Pumpkin Pie ; serves 8 ; words()
        draft:Pumpkin Pie ; looks right to me ; yes()
        choose:4 ; the last one ; choose(4)
        choose:4 ; 2 and 4 ; choose(2, 4)
        choose:4 ; number 3 please ; choose(3)
        choose:3 ; none ; no()
        ideas:Shakshuka|Fried rice|Tuna melts|Gnocchi ; gnocchi sounds good ; choose(4)
        ideas:Shakshuka|Fried rice|Tuna melts|Gnocchi ; let's do 2 ; choose(2)
        ideas:Shakshuka|Fried rice|Tuna melts|Gnocchi ; the tuna one ; choose(3)
        name ; call me Tito ; words()
        zone ; I live in New Jersey ; words()
        zone ; mountain time ; words()
        yesno ; yeah go ahead ; yes()
        yesno ; i don't think so ; no()
        yesno ; sí ; yes()
        yesno ; absolutely not ; no()
        draft:Sloppy Joes ; save it! ; yes()
        draft:Sloppy Joes ; it's ground turkey not beef ; words()
        draft:Sloppy Joes ; change the title to Mom's Sloppy Joes ; words()
        choose:3 ; 1 ; choose(1)
        choose:3 ; first and third ; choose(1, 3)
        choose:5 ; save all ; choose(1, 2, 3, 4, 5)
        ideas:Chili|Ramen|Pizza ; the first one sounds good ; choose(1)
        ideas:Chili|Ramen|Pizza ; pizza! ; choose(3)
        name ; it's Benny ; words()
        zone ; im in chicago ; words()
        zone ; tucson az ; words()
        """)
    void readsAnswersToTheOpenQuestion(String open, String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line(open, text).read())).isEqualTo(meaning);
    }
}
