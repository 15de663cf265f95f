package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "save",
                "SAVE",
                "Save it",
                "save it!",
                "perfect",
                "Perfect!!",
                "yes",
                "Yes.",
                "yep",
                "yeah",
                "looks good",
                "Looks good to me",
                "sure",
                "ok",
                "OK",
                "okay",
                "👍",
                "👍🏽",
                "👍👍",
                "❤️",
                "great",
                "great, thanks",
                "that's right",
                "That’s right",
                "yes please",
                "y",
                "perfect, save it",
                "Looks great! 😊",
                "ok 👍",
                "lgtm",
                "love it",
                "correct",
                "Liked “Grandma's Lasagna, serves 8, 75 min. SAVE it, or tell me what to fix.”",
                "Liked \"Grandma's Lasagna, serves 8...\"",
                "Loved “Grandma’s Lasagna”",
                "Emphasized “Grandma's Lasagna”",
                "👍 to “Grandma's Lasagna, serves 8”",
                "Reacted 👍 to “Grandma's Lasagna”",
                "❤️ to \"Fixed: serves 6\"",
                "yes thanks",
                "save it please",
                "Yes, that's right",
                "perfect thank you",
                "awesome",
                "it's perfect"
            })
    void hearsAYesToTheDraft(String body) {
        assertThat(Assent.read(body)).isEqualTo(Assent.Meaning.SAVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skip",
                "Skip it",
                "drop it",
                "discard",
                "never mind",
                "Nevermind",
                "nvm",
                "no thanks",
                "No, thank you",
                "forget it",
                "don't save it",
                "Don’t save",
                "skip this one",
                "no thanks!"
            })
    void hearsThatTheDraftIsNotWanted(String body) {
        assertThat(Assent.read(body)).isEqualTo(Assent.Meaning.SKIP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes but serves 6",
                "perfect, but 2 eggs",
                "no",
                "forget me",
                "1/4 tsp nutmeg",
                "save the date",
                "looks good?",
                "ok?",
                "yesterday",
                "know",
                "save milk to the list",
                "",
                " ",
                "👎",
                "Disliked “Grandma's Lasagna”",
                "Questioned “Grandma's Lasagna”",
                "Removed a like from “Grandma's Lasagna”",
                "👎 to “Grandma's Lasagna”",
                "😡",
                "skip friday",
                "drop the nuts",
                "what is for dinner",
                "sure is hot today",
                "yes add milk",
                "great news",
                "perfect storm",
                "stop",
                "ok line 4 is 1/2 cup",
                "👍 but serves 6",
                "Laughed at “Grandma's Lasagna”"
            })
    void takesNothingElseForAnAnswer(String body) {
        assertThat(Assent.read(body)).isEqualTo(Assent.Meaning.NONE);
    }

    @Test
    void tellsWhichQuestionATapbackAnswers() {
        assertThat(Assent.quoted("Liked “Grandma's Lasagna, serves 8.”")).contains("Grandma's Lasagna, serves 8.");
        assertThat(Assent.quoted("👍 to \"Closes Sun 18:00\"")).contains("Closes Sun 18:00");
        assertThat(Assent.quoted("perfect")).isEmpty();
    }
}
