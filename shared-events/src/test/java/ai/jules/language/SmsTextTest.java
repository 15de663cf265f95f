package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("rule-22")
class SmsTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grandma’s Lasagna | Grandma's Lasagna",
                "“perfect” | \"perfect\"",
                "375 – 400 | 375 - 400",
                "1½ cups | 1 1/2 cups",
                "¾ cup | 3/4 cup",
                "2 × 15 oz | 2 x 15 oz",
                "crème fraîche | creme fraiche",
                "jalapeño | jalapeno",
                "wait… | wait...",
                "Mole 🌶 de Nana | Mole de Nana",
                "[a] {b} ~c^ | a b c"
            })
    void saysItInPlainLetters(String words, String plain) {
        assertThat(SmsText.plain(words)).isEqualTo(plain);
    }

    @Test
    void keepsLinesApart() {
        assertThat(SmsText.plain("1 lb beef\n1 onion")).isEqualTo("1 lb beef\n1 onion");
    }

    @Test
    void leavesAloneWhatFitsIntoTwoSegments() {
        var words = "a".repeat(SmsText.TWO_SEGMENTS);

        assertThat(SmsText.fit(words)).isEqualTo(words);
    }

    @Test
    void cutsWhatIsLongerAndSaysSo() {
        var cut = SmsText.fit("a".repeat(SmsText.TWO_SEGMENTS + 1));

        assertThat(cut).hasSize(SmsText.TWO_SEGMENTS).endsWith("a...");
    }

    @Test
    void holdsNothingThatCountsTwiceOnTheWire() {
        var everything = new StringBuilder();
        for (char c = 0; c < 0x3000; c++) {
            everything.append(c);
        }

        assertThat(SmsText.plain(everything.toString())).matches("[\\n\\x20-\\x7e&&[^\\[\\]{}\\\\^~|`]]*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Mole from bit.ly/3xYz | Mole from (link)",
                "https://bit.ly/3xYz?a=b#c | (link)",
                "see http://www.TinyURL.com/mole. | see (link).",
                "(t.co/x) | ((link))",
                "goo.gl/maps/a/b, salt | (link), salt",
                "ow.ly or is.gd/ or buff.ly:443/x! | (link) or (link) or (link)!",
                "ｂｉｔ．ｌｙ／3xYz | (link)",
                "bit[.]ly/3xYz | (link)",
                "bit\u200b.ly/3xYz | (link)",
                "my.bit.ly/3xYz | my.(link)",
                "soup...t.co/x | soup...(link)"
            })
    void neverRepeatsAShortLink(String words, String sent) {
        assertThat(SmsText.fit(words)).isEqualTo(sent);
        assertThat(SmsText.fit(sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jules.example/help",
                "first.company",
                "at.common/x",
                "is.given",
                "chefit.com/bit.lying",
                "bit.ly.example/x",
                "orbit.ly/x"
            })
    void leavesOtherAddressesAlone(String words) {
        assertThat(SmsText.fit(words)).isEqualTo(words);
    }

    @Test
    void cutsOnlyWhatIsLeftWithoutTheLink() {
        assertThat(SmsText.fit("Mole. https://bit.ly/" + "a".repeat(400) + " Serves 4."))
                .isEqualTo("Mole. (link) Serves 4.");
    }
}
