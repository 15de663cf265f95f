package ai.jules.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    void readsWhatTheSimulatorAnswers() {
        assertThat(JsonText.parse(" [{\"sid\":\"SM1\",\"media\":[],\"at\":1.5e3,\"ok\":true}, {}] "))
                .isEqualTo(List.of(Map.of("sid", "SM1", "media", List.of(), "at", 1500.0, "ok", true), Map.of()));
    }

    @Test
    void givesBackWhatItQuoted() {
        String words = "what's \"for\" dinner?\n\\ \u0007 caf\u00e9 \uD83D\uDE00";
        assertThat(JsonText.parse(JsonText.quote(words))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{\"a\" 1}", "nope", "1 2", "<html>", "\"\\u12"})
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.parse(text));
    }
}
