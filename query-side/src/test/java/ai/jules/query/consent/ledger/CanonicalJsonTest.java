package ai.jules.query.consent.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Tag("rule-29")
class CanonicalJsonTest {

    private static String written(Object value) {
        return new String(CanonicalJson.bytes(value), UTF_8);
    }

    @Test
    void sortsByUtf16CodeUnitsAsTheRfcShows() {
        var members = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(written(members))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void escapesAsTheRfcShows() {
        assertThat(written("\u20ac$\u000f\nA'B\"\\\\\"/\u007f"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\"");
    }

    @Test
    void writesWhatTheAuthorsOfTheRfcWrite() throws IOException {
        var random = new Random(8785);
        for (int i = 0; i < 500; i++) {
            var value = object(random, 3);
            var plain = JsonMapper.shared().writeValueAsString(value);

            assertThat(CanonicalJson.bytes(value)).isEqualTo(new JsonCanonicalizer(plain).getEncodedUTF8());
        }
    }

    private static Map<String, @Nullable Object> object(Random random, int depth) {
        var object = new HashMap<String, @Nullable Object>();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.put(text(random), value(random, depth));
        }
        return object;
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong(-(1L << 53) + 1, 1L << 53);
            case 3 -> random.nextInt();
            case 4 -> text(random);
            case 5 -> object(random, depth - 1);
            default -> {
                var list = new ArrayList<@Nullable Object>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int letter = random.nextInt(4) == 0 ? random.nextInt(0x20, 0x11_0000) : random.nextInt(0x80);
            text.appendCodePoint(letter >= 0xd800 && letter < 0xe000 ? '?' : letter);
        }
        return text.toString();
    }

    @Test
    void refusesWhatHasNoOneForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(1L << 53));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(List.of("\ud83d")));
    }
}
