package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        who all is in our household on here | members()
        im leaving this household thing take me out | leave()
        I should like you to forget me entirely, please, and to erase my messages. | forget-me()
        please erase me and every bit of data you have on me | forget-me()
        remove tyler from our household please | remove-member(Tyler)
        Ana moved out, remove her from the household | unclear()
        forget me not flowers are pretty | unclear()
        invite Leo 202-555-0142 | invite(Leo; 202-555-0142)
        invite teen Ana (202) 555-0143 | invite(Ana; (202) 555-0143; teen)
        remove Leo from the household | remove-member(Leo)
        leave household | leave()
        who is in my household | members()
        forget me | forget-me()
        cancel the invite to Rosa | withdraw-invite(Rosa)
        add my mom 202-555-0188 | invite(Mom; 202-555-0188)
        can you add Rosa to our household? her number is 202-555-0177 | invite(Rosa; 202-555-0177)
        invite my daughter Mia she's 14 202-555-0111 | invite(Mia; 202-555-0111; teen)
        kick Leo out | remove-member(Leo)
        who's in the family | members()
        I want to leave this household | leave()
        delete everything you know about me | forget-me()
        uninvite Rosa | withdraw-invite(Rosa)
        invite 202-555-0199 Tom | invite(Tom; 202-555-0199)
        remove leo from our family group | remove-member(Leo)
        show members | members()
        erase my data | forget-me()
        im leaving the household | leave()
        revoke rosas invite | withdraw-invite(Rosa)
        invite my sister Carla at 202-555-0155 | invite(Carla; 202-555-0155)
        send an invite to Joe 202 555 0166 | invite(Joe; 202 555 0166)
        who's in our group | members()
        forget everything about me | forget-me()
        """)
    void readsWhatIsSaidOfMembers(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }
}
