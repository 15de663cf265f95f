package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.language.SmsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the terms have to say (rules 6, 8 and 10). That their bytes stay the same is checked whenever they are loaded. */
class DisclosureTest {

    @ParameterizedTest
    @EnumSource(value = Disclosure.class, mode = EnumSource.Mode.EXCLUDE, names = "TEEN")
    void namesJulesAndTheWayOut(Disclosure disclosure) {
        assertThat(disclosure.words()).contains("Jules", "STOP");
    }

    @ParameterizedTest
    @EnumSource(Disclosure.class)
    void isPlainAndFitsIntoTwoSegments(Disclosure disclosure) {
        assertThat(SmsText.fit(disclosure.words())).isEqualTo(disclosure.words());
    }

    @ParameterizedTest
    @EnumSource(value = Disclosure.class, mode = EnumSource.Mode.EXCLUDE, names = "TEEN")
    void saysThatTextsRecurAndMayCost(Disclosure disclosure) {
        assertThat(disclosure.words()).containsIgnoringCase("msg & data rates may apply");
        assertThat(disclosure.words()).containsIgnoringCase("frequency varies");
    }

    @ParameterizedTest
    @EnumSource(
            value = Disclosure.class,
            names = {"WELCOME", "HELP"})
    void saysWhereToFindHelp(Disclosure disclosure) {
        assertThat(disclosure.words()).contains("jules.example/help");
    }

    @Test
    void theWelcomeHasRoomForItsQuestion() {
        var words = Disclosure.WELCOME.words() + " What should I call you?";

        assertThat(SmsText.fit(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Disclosure.class)
    void isReferredToByTheDigestOfItsBytes(Disclosure disclosure) {
        assertThat(disclosure.ref().id()).isEqualTo(disclosure.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(disclosure.ref().sha256()).matches("[0-9a-f]{64}");
    }
}
