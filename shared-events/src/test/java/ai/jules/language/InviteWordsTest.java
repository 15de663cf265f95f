package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kernel.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InviteWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        invite Leo 202-555-0142                                              | Leo    | +12025550142 | false
        Invite leo at 2025550142                                             | Leo    | +12025550142 | false
        invite teen Ana (202) 555-0143                                       | Ana    | +12025550143 | true
        invite Ana 202-555-0143 teen                                         | Ana    | +12025550143 | true
        invite my teenager Ana 202-555-0143                                  | Ana    | +12025550143 | true
        please add Leo to the household, his number is +1 202 555 0142       | Leo    | +12025550142 | false
        add Leo 202-555-0142                                                 | Leo    | +12025550142 | false
        invite my wife Sofia 202.555.0177                                    | Sofia  | +12025550177 | false
        invite 202-555-0142 Leo                                              | Leo    | +12025550142 | false
        invite (202) 555-0142, Leo                                           | Leo    | +12025550142 | false
        Can you invite Leo? His number is 202-555-0142                       | Leo    | +12025550142 | false
        invite Mary Ann 1 202 555 0142                                       | Mary Ann | +12025550142 | false
        Leo 202-555-0142 please invite him                                   | Leo    | +12025550142 | false
        invite McKay O'Brien 202-555-0142                                    | McKay O'Brien | +12025550142 | false
        invite mom 202-555-0142                                              | Mom    | +12025550142 | false
        INVITE JOSÉ 202-555-0142                                             | José   | +12025550142 | false
        hi jules, i want to invite my daughter Ana with number 202-555-0143, she is a teen | Ana | +12025550143 | true
        """)
    void readsWhoAndWhere(String body, String name, String number, boolean teen) {
        assertThat(InviteWords.read(body)).singleElement().satisfies(wish -> {
            assertThat(wish.name()).contains(name);
            assertThat(wish.number().flatMap(PhoneNumber::read)).contains(new PhoneNumber(number));
            assertThat(wish.teen()).isEqualTo(teen);
        });
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(InviteWords.read("invite Leo"))
                .containsExactly(new InviteWish(Optional.of("Leo"), Optional.empty(), false));
        assertThat(InviteWords.read("invite 202-555-0142"))
                .containsExactly(new InviteWish(Optional.empty(), Optional.of("202-555-0142"), false));
        assertThat(InviteWords.read("invite my wife 202-555-0142"))
                .containsExactly(new InviteWish(Optional.empty(), Optional.of("202-555-0142"), false));
        assertThat(InviteWords.read("invite"))
                .containsExactly(new InviteWish(Optional.empty(), Optional.empty(), false));
        assertThat(InviteWords.read("please invite my wife"))
                .containsExactly(new InviteWish(Optional.empty(), Optional.empty(), false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        invite Leo +44 20 7946 0958 | +44 20 7946 0958
        invite Leo 555-0142         | 555-0142
        invite Leo 202-555-014      | 202-555-014
        invite Leo 202-555-01422    | 202-555-01422
        invite Leo 5550             | 5550
        """)
    void keepsANumberThatIsNoneOfOursAsItWasTexted(String body, String number) {
        assertThat(InviteWords.read(body)).singleElement().satisfies(wish -> {
            assertThat(wish.name()).contains("Leo");
            assertThat(wish.number()).contains(number);
            assertThat(PhoneNumber.read(number)).isEmpty();
        });
    }

    @Test
    void readsSeveralAtOnce() {
        assertThat(InviteWords.read("invite Leo 202-555-0142 and teen Ana 202-555-0143"))
                .containsExactly(
                        new InviteWish(Optional.of("Leo"), Optional.of("202-555-0142"), false),
                        new InviteWish(Optional.of("Ana"), Optional.of("202-555-0143"), true));
        assertThat(InviteWords.read("invite 202-555-0142 Leo, 202-555-0143 Ana"))
                .extracting(InviteWish::name)
                .containsExactly(Optional.of("Leo"), Optional.of("Ana"));
    }

    @Test
    void findsTheInvitationAmongOtherWishes() {
        assertThat(InviteWords.read("add milk and invite Leo 202-555-0142"))
                .containsExactly(new InviteWish(Optional.of("Leo"), Optional.of("202-555-0142"), false));
        assertThat(InviteWords.read("invite Leo 202-555-0142 and add milk"))
                .containsExactly(new InviteWish(Optional.of("Leo"), Optional.of("202-555-0142"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add milk 2 lb chicken",
                "add milk",
                "add 12 eggs and 2 lb chicken",
                "invite friends over for dinner",
                "should we invite grandma on friday",
                "who did you invite",
                "cancel the invitation to Leo",
                "uninvite Leo 202-555-0142",
                "don't invite Leo",
                "call 202-555-0142",
                "my number is 202-555-0142",
                "inviting smells from the kitchen tonight",
                ""
            })
    void leavesOtherWordsAlone(String body) {
        assertThat(InviteWords.read(body)).isEmpty();
        assertThat(InviteWords.masked(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @Tag("rule-33")
    @CsvSource(delimiter = '|', textBlock = """
        invite Leo 202-555-0142                        | invite *** ***-***-****
        invite teen Ana (202) 555-0143                 | invite teen *** (***) ***-****
        Please add leo to the household, Leo's number is +1 202 555 0142 | Please add *** to the household, *** number is +* *** *** ****
        invite 202-555-0142                            | invite ***-***-****
        invite Leo                                     | invite ***
        add milk and invite Leo 202-555-0142           | add milk and invite *** ***-***-****
        invite Leo +44 20 7946 0958                    | invite *** +** ** **** ****
        invite Zq9 the Great Leo Rivera 202-555-0142   | invite *** the *** *** *** ***-***-****
        """)
    void masksNameAndNumberInTheInvitersText(String body, String masked) {
        assertThat(InviteWords.masked(body)).isEqualTo(masked);
    }

    @Test
    @Tag("rule-37")
    void neverPrintsANameOrANumber() {
        assertThat(InviteWords.read("invite Leo 202-555-0142").toString())
                .doesNotContain("Leo")
                .doesNotContain("0142");
    }
}
