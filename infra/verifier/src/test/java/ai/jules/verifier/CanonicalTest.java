package ai.jules.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {

    @Test
    @Tag("rule-29")
    void writesTheExampleOfTheStandard() throws Exception {
        var example = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
              "literals": [null, true, false]
            }\
            """;

        assertThat(canonical(example))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void sortsMembersByCodeUnits() throws Exception {
        var example =
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";

        assertThat(canonical(example))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    /** Appendix B. */
    @ParameterizedTest
    @CsvSource({
        "-0, 0",
        "5e-324, 5e-324",
        "-1.7976931348623157e308, -1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "-9007199254740992, -9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "999999999999999700000, 999999999999999700000",
        "1e21, 1e+21",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "333333333.3333332, 333333333.3333332",
        "-0.0000033333333333333333, -0.0000033333333333333333",
        "1424953923781206.25, 1424953923781206.2"
    })
    void writesNumbersAsEcmaScriptDoes(String number, String canonical) throws Exception {
        assertThat(canonical(number)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "01",
                "+1",
                "1.",
                ".5",
                "1e",
                "1e999",
                "NaN",
                "nul",
                "'a'",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\ud800\"",
                "\"\n\"",
                "1 2",
                "{a:1}",
                "\ufeff1",
                "-",
                "\"\\",
                "\"\\u00"
            })
    void readsNothingTwoReadersCouldTakeDifferently(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> JsonReader.read(text.getBytes(UTF_8)));
    }

    @Test
    void readsNeitherBrokenUtf8NorEndlessNesting() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> JsonReader.read("[".repeat(1_000_000).getBytes(UTF_8)));
    }

    private static String canonical(String text) throws Malformed {
        return new String(Canonical.bytes(JsonReader.read(text.getBytes(UTF_8))), UTF_8);
    }
}
