package ai.jules.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutKeywordTest {

    @ParameterizedTest
    @Tag("rule-1")
    @ValueSource(
            strings = {"STOP", "stop", " Stop\n", "STOPALL", "unsubscribe", "cancel", "end", "Quit", "revoke", "OPTOUT"
            })
    void catchesTheProvidersOwnWordsInAnyCase(String body) {
        assertThat(OptOutKeyword.of(body, false)).isEqualTo(OptOutKeyword.STOP);
    }

    @ParameterizedTest
    @Tag("rule-1")
    @ValueSource(strings = {"stop all", "opt out", "STOP!", "please stop", "stop at the store", "arret", "", "no"})
    void leavesEverythingElseToJules(String body) {
        assertThat(OptOutKeyword.of(body, false)).isEqualTo(OptOutKeyword.NONE);
    }

    @Test
    @Tag("rule-7")
    void takesYesForAStartOnlyFromABlockedHandset() {
        assertThat(OptOutKeyword.of("yes", true)).isEqualTo(OptOutKeyword.START);
        assertThat(OptOutKeyword.of("yes", false)).isEqualTo(OptOutKeyword.NONE);
        assertThat(OptOutKeyword.of("unstop", false)).isEqualTo(OptOutKeyword.START);
    }

    @Test
    void pointsOutHelpWithoutAnsweringIt() {
        assertThat(OptOutKeyword.of("Help", true)).isEqualTo(OptOutKeyword.HELP);
        assertThat(OptOutKeyword.of("INFO", false)).isEqualTo(OptOutKeyword.HELP);
    }
}
