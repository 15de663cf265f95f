package ai.jules.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneMaskTest {

    @ParameterizedTest
    @Tag("rule-37")
    @ValueSource(
            strings = {
                "+12025550101", "To=%2B12025550101&Body", "12025550101", "2025550101", "(202) 555-0101", "202-555-0101",
                "1-202-555-0101", "+1 202 555 0101", "202.555.0101", "<+12025550101>", "+447911123456",
                        "\"2025550101\"",
                "Key (phone)=(+12025550101) already exists"
            })
    void hidesWhateverLooksLikeAPhoneNumber(String text) {
        assertThat(PhoneMask.hide("from " + text + " today"))
                .contains("[phone]")
                .doesNotContain("0101")
                .doesNotContain("123456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0199aaaa-0000-7000-8000-202555010142",
                "2026-11-23T12:00:00Z",
                "127.0.0.1:54321",
                "took 1234567 ns",
                "1795438800123",
                "1795438800",
                "page 2025",
                "SM2025550101aabbccddeeff2025550101ab",
                "0.2025550101"
            })
    void leavesEverythingElseAlone(String text) {
        assertThat(PhoneMask.hide("at " + text + " now")).isEqualTo("at " + text + " now");
    }
}
