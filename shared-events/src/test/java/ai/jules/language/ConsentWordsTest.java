package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentWordsTest {

    @ParameterizedTest
    @Tag("rule-1")
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "stop!!!",
                "\"stop\"",
                "STOP 🛑",
                "🙏 stop 🙏",
                "ＳＴＯＰ",
                "stopall",
                "Stop All",
                "stop-all",
                "UNSUBSCRIBE",
                "cancel",
                "End",
                "quit",
                "revoke",
                "optout",
                "opt out",
                "OPT-OUT",
                "opt_out",
                "remove",
                "ARRET",
                "arrêt",
                "s t o p",
                "S.T.O.P.",
                "stop stop",
                "STOP\nSTOP STOP",
                "\u200bstop\u200b",
                "st\u00adop",
                "stop\uFE0F",
                "(stop)",
                "*stop*",
                "'stop'",
                "#stop",
                "stop\u0000"
            })
    void understandsEveryWordThatMeansStop(String body) {
        assertThat(ConsentWords.read(body)).isEqualTo(ConsentWord.STOP);
    }

    @ParameterizedTest
    @Tag("rule-2")
    @ValueSource(
            strings = {
                "stop at the store",
                "cancel my dentist reminder",
                "end of the day",
                "can you stop suggesting fish",
                "stopped",
                "nonstop",
                "remove salt",
                "remove line 3",
                "unstoppable",
                "stop 2",
                "dead end",
                "quit it",
                "",
                " ",
                "🛑",
                "weekend",
                "the end",
                "removed",
                "stop start",
                "opt",
                "out"
            })
    void leavesWordsAloneThatOnlyContainOne(String body) {
        assertThat(ConsentWords.read(body)).isEqualTo(ConsentWord.NONE);
    }

    @ParameterizedTest
    @Tag("rule-6")
    @ValueSource(strings = {"HELP", "help!", "Help?", "info", "INFO.", "help 🙏"})
    void understandsACallForHelp(String body) {
        assertThat(ConsentWords.read(body)).isEqualTo(ConsentWord.HELP);
    }

    @ParameterizedTest
    @Tag("rule-6")
    @ValueSource(strings = {"help me cook", "information", "helpful", "self help"})
    void doesNotMistakeSentencesForACallForHelp(String body) {
        assertThat(ConsentWords.read(body)).isEqualTo(ConsentWord.NONE);
    }

    @ParameterizedTest
    @Tag("rule-11")
    @ValueSource(strings = {"JOIN", "join", "Join!", "ｊｏｉｎ"})
    void understandsJoin(String body) {
        assertThat(ConsentWords.read(body)).isEqualTo(ConsentWord.JOIN);
    }

    @ParameterizedTest
    @Tag("rule-11")
    @ValueSource(strings = {"START", "start.", "UNSTOP", "unstop 😀"})
    void understandsComingBack(String body) {
        assertThat(ConsentWords.read(body)).isEqualTo(ConsentWord.START);
    }

    @ParameterizedTest
    @Tag("rule-11")
    @ValueSource(strings = {"yes", "start over", "join us for dinner", "starter", "restart"})
    void doesNotMistakeOtherWordsForComingIn(String body) {
        assertThat(ConsentWords.read(body)).isEqualTo(ConsentWord.NONE);
    }
}
