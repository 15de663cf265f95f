package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("rule-11")
class InvitationAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JOIN",
                "join!",
                "start",
                "yes",
                "Yes.",
                "y",
                "Y",
                "yeah",
                "yep",
                "sure",
                "ok",
                "okay",
                "OK 👍",
                "👍",
                "👍🏽",
                "👍👍",
                " 👍! ",
                "yesss",
                "Yes please",
                "yeah sure",
                "sure thing",
                "ok then",
                "join please",
                "Join the household",
                "yes but who is this",
                "yes, I'd love to",
                "sure, why not",
                "y thanks",
                "start please",
                "ＹＥＳ",
                "“yes”",
                "yes i know",
                "ok jules",
                "Yes, yesterday Maria told me",
                "Liked “Maria added you to her household on Jules, dinner planning by text.”"
            })
    void takesAnAffirmationAsTheWholeMessageOrItsFirstWord(String body) {
        assertThat(InvitationAnswer.read(body)).isEqualTo(InvitationAnswer.ACCEPTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "No.",
                "n",
                "nope",
                "NOPE!",
                "no thanks",
                "No thank you",
                "not interested",
                "I'm not interested",
                "nah",
                "no way",
                "nooo",
                "👎",
                "👎🏻",
                "no, I don't want that",
                "decline",
                "no gracias",
                "nope not me",
                "stop",
                "leave me alone",
                "wrong number"
            })
    void takesARefusal(String body) {
        assertThat(InvitationAnswer.read(body)).isEqualTo(InvitationAnswer.DECLINES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "know",
                "I know",
                "yesterday",
                "november",
                "",
                " ",
                "who is this",
                "what is this?",
                "not sure",
                "sure not",
                "sure no",
                "no problem, sure",
                "no problem",
                "no worries",
                "no idea who this is",
                "yes no",
                "no yes",
                "yes?",
                "ok?",
                "y r u texting me",
                "n who is this",
                "join us for dinner",
                "start the car",
                "maybe",
                "ok but no",
                "okra",
                "surely",
                "yessir",
                "noted",
                "nothing",
                "❤️",
                "👍👎",
                "ok 👎",
                "no 👍",
                "I said yes",
                "later",
                "yes if Leo does",
                "startling",
                "ok maybe later",
                "Liked “see you at 6”",
                "Disliked “Maria added you on Jules”",
                "Questioned “Maria added you to her household on Jules”",
                "Maria?"
            })
    void asksAgainWhenItIsNotPlain(String body) {
        assertThat(InvitationAnswer.read(body)).isEqualTo(InvitationAnswer.UNCLEAR);
    }
}
