package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.language.HouseholdWish.ForgetCode;
import ai.jules.language.HouseholdWish.ForgetMe;
import ai.jules.language.HouseholdWish.Leave;
import ai.jules.language.HouseholdWish.Remove;
import ai.jules.language.HouseholdWish.Who;
import ai.jules.language.HouseholdWish.Withdraw;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseholdWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leave household",
                "Leave the household.",
                "I want to leave the household",
                "please leave my family",
                "I'm leaving the household",
                "remove me from the household",
                "take me out of our family please"
            })
    void readsThatTheAuthorLeaves(String body) {
        assertThat(HouseholdWords.read(body)).contains(new Leave());
        assertThat(Leaving.read(body)).isEqualTo(Leaving.Meaning.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        remove Leo from the household            | Leo
        please remove leo from our family        | Leo
        Kick Leo out                             | Leo
        kick my husband Leo out of the household | Leo
        remove member Leo                        | Leo
        remove Mary Ann from the household       | Mary Ann
        remove José from the household           | José
        take Leo off the household               | Leo
        delete McKay from my household           | McKay
        """)
    void readsWhoIsToBeRemoved(String body, String name) {
        assertThat(HouseholdWords.read(body)).contains(new Remove(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forget me",
                "Forget me!",
                "please forget me",
                "delete my data",
                "delete all my data",
                "erase everything you know about me",
                "delete everything you have on me",
                "I want to be forgotten",
                "delete my account",
                "erase me",
                "forget everything about me"
            })
    void readsThatTheAuthorWantsToBeErased(String body) {
        assertThat(HouseholdWords.read(body)).contains(new ForgetMe());
        assertThat(Leaving.read(body)).isEqualTo(Leaving.Meaning.NONE);
    }

    @Test
    void readsTheCodeThatConfirmsIt() {
        assertThat(HouseholdWords.read("FORGET 4821")).contains(new ForgetCode("4821"));
        assertThat(HouseholdWords.read("forget me 482193")).contains(new ForgetCode("482193"));
        assertThat(HouseholdWords.code(" 4821. ")).contains(new ForgetCode("4821"));
        assertThat(HouseholdWords.code("forget 4821")).contains(new ForgetCode("4821"));
        assertThat(HouseholdWords.code("４８２１")).contains(new ForgetCode("4821"));
        assertThat(HouseholdWords.code("2")).isEmpty();
        assertThat(HouseholdWords.code("forget me")).isEmpty();
    }

    @Test
    void doesNotTakeABareNumberForACodeNobodyAskedFor() {
        assertThat(HouseholdWords.read("4821")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who is in my household",
                "Who's in my household?",
                "who is in the family",
                "members",
                "list members",
                "household members",
                "who are the members?"
            })
    void readsTheQuestionWhoIsInIt(String body) {
        assertThat(HouseholdWords.read(body)).contains(new Who());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel the invitation to Leo",
                "uninvite Leo",
                "cancel Leo's invite",
                "withdraw the invite for leo",
                "take back the invitation to Leo please",
                "revoke Leo’s invitation"
            })
    void readsWhoseInvitationIsTakenBack(String body) {
        assertThat(HouseholdWords.read(body)).contains(new Withdraw(Optional.of("Leo")));
    }

    @Test
    void readsThatTheOnlyInvitationIsTakenBack() {
        assertThat(HouseholdWords.read("cancel the invitation")).contains(new Withdraw(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remove step 3",
                "remove the nuts",
                "remove salt",
                "remove Leo",
                "remove the nuts from the list",
                "remove step 3 from the family",
                "remove nuts from the family recipe",
                "kick it out",
                "forget it",
                "forget line 3",
                "forget 2",
                "leave me some lasagna",
                "leave out the nuts",
                "who is cooking",
                "who is in the kitchen",
                "cancel friday",
                "cancel",
                "the family loves it",
                "delete the recipe",
                "",
                "throw the leftovers out",
                "forget the milk"
            })
    void leavesOtherWordsAlone(String body) {
        assertThat(HouseholdWords.read(body)).isEmpty();
    }
}
