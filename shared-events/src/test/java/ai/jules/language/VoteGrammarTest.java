package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        my vote is pizza | vote(pizza)
        """)
    void readsBallots(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; 2 5 1 ; vote(2 > 5 > 1)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; pizza or we riot ; vote(pizza)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; 1 or 7 i dont care wich ; vote(1 = 7)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; no wait 7 first ; vote(first 7)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; NUMBER 5. ONLY 5. ; vote(5)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; I vote for number one ; vote(1)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; My choices, in order, would be number three, number five, and number one, thank you. ; vote(3 > 5 > 1)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; my top three are 2, 7 and 1 ; vote(2 > 7 > 1)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; ooh lasagna! then tacos i guess ; vote(lasagna > tacos)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; I'd say the lasagna first because it makes enough for lunches, and then the chili ; vote(lasagna > chili)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; tacos primero, después fried rice ; vote(tacos > fried rice)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; i want salmon no wait lasagna first then salmon ; vote(lasagna > salmon)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; I should like to vote for the lasagna first, and the chili second, if that suits everyone. ; vote(lasagna > chili)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; tacos, but not if it's the soft ones ; unclear()
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; leo wants 4. i don't care ; unclear()
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; pizza and tacos ; vote(pizza > tacos)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; actually 5 first ; vote(first 5)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; anything but 4 ; vote(not 4)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; either 1 or 2 ; vote(1 = 2)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; none of these ; vote(none)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; definitely tacos ; vote(tacos)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; curry please ; vote(curry)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; lassagna 1st then chilli ; vote(lasagna > chili)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; no salmon please ; vote(not salmon)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; lasagna ; vote(lasagna)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; I vote 3 ; vote(3)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; 1 and 4 ; vote(1 > 4)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; salmn and fryed rice ; vote(salmon > fried rice)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; not the curry again ; vote(not curry)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; anything except 3 and 4 ; vote(not 3, 4)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; none of them ; vote(none)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; move tacos to the top ; vote(first tacos)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; chili for me ; vote(chili)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; I choose 2 then 7 ; vote(2 > 7)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; 2nd and 4th ; vote(2 > 4)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; seven then two ; vote(7 > 2)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; my picks are 3 and 1 ; vote(3 > 1)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; change my vote to tacos ; vote(tacos)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; i'll go with chili ; vote(chili)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; chili, then salmon, then lasagna ; vote(chili > salmon > lasagna)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; no to salmon ; vote(not salmon)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; everything but the curry sounds good ; vote(not curry)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; put tacos first please ; vote(first tacos)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; 2 or 5 ; vote(2 = 5)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; don't like any of these ; vote(none)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; tacos tacos tacos ; vote(tacos)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; curry is my first choice and chili second ; vote(curry > chili)
        poll:Tacos|Chili|Ramen|Pizza ; i like 1 and 3 ; vote(1 > 3)
        poll:Tacos|Chili|Ramen|Pizza ; pizza over tacos ; vote(pizza > tacos)
        poll:Tacos|Chili|Ramen|Pizza ; any but ramen ; vote(not ramen)
        poll:Tacos|Chili|Ramen|Pizza ; top pick pizza, then ramen ; vote(pizza > ramen)
        poll:Tacos|Chili|Ramen|Pizza ; make chili first ; vote(first chili)
        poll:Tacos|Chili|Ramen|Pizza ; none ; vote(none)
        poll:Tacos|Chili|Ramen|Pizza ; chilli or pizza ; vote(chili = pizza)
        poll:Tacos|Chili|Ramen|Pizza ; please no ramen ; vote(not ramen)
        poll:Tacos|Chili|Ramen|Pizza ; 3 then 1 then 2 ; vote(3 > 1 > 2)
        poll:Tacos|Chili|Ramen|Pizza ; either 1 or 3 is fine w me ; vote(1 = 3)
        poll:Tacos|Chili|Ramen|Pizza ; either tacos or pizza works for me ; vote(tacos = pizza)
        poll:Tacos|Chili|Ramen|Pizza ; pizza obv ; vote(pizza)
        poll:Tacos|Chili|Ramen|Pizza ; My preference is for the ramen, followed by the chili. ; vote(ramen > chili)
        poll:Tacos|Chili|Ramen|Pizza ; 3 1 2 and thats final ; vote(3 > 1 > 2)
        poll:Tacos|Chili|Ramen|Pizza ; 3 1 2 unless leo wants 4 ; unclear()
        poll:Tacos|Chili|Ramen|Pizza ; haha nobody in this house ever agrees ; small-talk()
        poll:Tacos|Chili|Ramen|Pizza ; either one of tacos or pizza ; vote(tacos = pizza)
        poll:Tacos|Chili|Ramen|Pizza ; either one, tacos or pizza ; vote(tacos = pizza)
        poll:Tacos|Chili|Ramen|Pizza ; my first choice would be ramen and my second would be the chili ; vote(ramen > chili)
        poll:Tacos|Chili|Ramen|Pizza ; Ramen would be my preference ; vote(ramen)
        poll:Tacos|Chili|Ramen|Pizza ; pizza over everything ; vote(pizza)
        poll:Tacos|Chili|Ramen|Pizza ; Kindly record my vote for number three. ; vote(3)
        poll:Tacos|Chili|Ramen|Pizza ; leaning chili ; vote(chili)
        poll:Tacos|Chili|Ramen|Pizza ; chili sounds bomb ; vote(chili)
        poll:Tacos|Chili|Ramen|Pizza ; chili but make it spicy ; unclear()
        poll:Tacos|Chili|Ramen|Pizza ; whatever leo wants ; unclear()
        """)
    void readsBallotsWhileAQuestionIsOpen(String open, String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line(open, text).read())).isEqualTo(meaning);
    }
}
