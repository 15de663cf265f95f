package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maria | Maria",
                "maria | Maria",
                "MARIA | Maria",
                "I'm Maria | Maria",
                "I’m Maria! | Maria",
                "im leo | Leo",
                "it's maria | Maria",
                "call me Leo | Leo",
                "my name is Ana | Ana",
                "My name is ana rivera. | Ana Rivera",
                "Hi, I'm Sam | Sam",
                "Maria 😊 | Maria",
                "this is Leo | Leo",
                "just call me Ana | Ana",
                "Mary-Jane | Mary-Jane",
                "mary-jane o'neil | Mary-Jane O'Neil",
                "José | José",
                "McKay | McKay",
                "Leo thanks | Leo",
                "soy Maria | Maria",
                "Jo | Jo",
                "JD | JD"
            })
    void hearsAName(String body, String name) {
        assertThat(GivenName.read(body)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "what",
                "why",
                "what?",
                "Maria?",
                "12",
                "Leo2",
                "😊",
                "",
                "https://example.com",
                "www.maria.com",
                "maria@example.com",
                "I want to add a recipe",
                "what's for dinner",
                "call me maybe later",
                "yes",
                "no",
                "stop",
                "who is this",
                "add milk",
                "I am hungry",
                "Bartholomew Maximilian Featherstonehaugh the third",
                "...",
                "you",
                "tell me more about it please",
                "not now",
                "ok"
            })
    void takesNothingElseForAName(String body) {
        assertThat(GivenName.read(body)).isEmpty();
    }
}
