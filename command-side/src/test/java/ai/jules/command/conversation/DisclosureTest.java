package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.language.SmsText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the terms have to say (rules 6, 8 and 10). That their bytes stay the same is checked whenever they are loaded. */
class DisclosureTest {

    @ParameterizedTest
    @Tag("rule-6")
    @Tag("rule-10")
    @Tag("rule-22")
    @EnumSource(value = Disclosure.class, mode = EnumSource.Mode.EXCLUDE, names = "TEEN")
    void namesJulesAndTheWayOut(Disclosure disclosure) {
        assertThat(disclosure.words()).contains("Jules", "STOP");
    }

    @ParameterizedTest
    @Tag("rule-10")
    @Tag("rule-22")
    @EnumSource(Disclosure.class)
    void isPlainAndFitsIntoTwoSegments(Disclosure disclosure) {
        assertThat(SmsText.fit(disclosure.words())).isEqualTo(disclosure.words());
    }

    @ParameterizedTest
    @Tag("rule-6")
    @Tag("rule-10")
    @EnumSource(value = Disclosure.class, mode = EnumSource.Mode.EXCLUDE, names = "TEEN")
    void saysThatTextsRecurAndMayCost(Disclosure disclosure) {
        assertThat(disclosure.words()).containsIgnoringCase("msg & data rates may apply");
        assertThat(disclosure.words()).containsIgnoringCase("frequency varies");
    }

    @ParameterizedTest
    @Tag("rule-6")
    @Tag("rule-10")
    @EnumSource(
            value = Disclosure.class,
            names = {"WELCOME", "HELP"})
    void saysWhereToFindHelp(Disclosure disclosure) {
        assertThat(disclosure.words()).contains("jules.example/help");
    }

    @Test
    @Tag("rule-10")
    void theWelcomeHasRoomForItsQuestion() {
        var words = Disclosure.WELCOME.words() + " What should I call you?";

        assertThat(SmsText.fit(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @Tag("rule-12")
    @EnumSource(Disclosure.class)
    void isReferredToByTheDigestOfItsBytes(Disclosure disclosure) {
        assertThat(disclosure.ref().id()).isEqualTo(disclosure.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(disclosure.ref().sha256()).matches("[0-9a-f]{64}");
    }
}
