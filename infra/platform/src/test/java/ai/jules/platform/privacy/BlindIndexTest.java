package ai.jules.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.jules.kernel.PhoneNumber;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule-35")
class BlindIndexTest {

    private static final PhoneNumber MARIA = new PhoneNumber("+12025550101");

    private final BlindIndex index = new BlindIndex(new byte[32], HexFormat.of().parseHex("01".repeat(32)));

    @Test
    void isTheHmacOfTheNumber() {
        // printf +12025550101 | openssl dgst -sha256 -mac HMAC -macopt hexkey:00..00
        assertThat(HexFormat.of().formatHex(index.lookup(MARIA)))
                .isEqualTo("c0045859b9c406fe04c589e4dc0151be90ef7756ae9fad138670025636cee79a");
    }

    @Test
    void findsTheSameNumberAgainAndNoOther() {
        assertThat(index.lookup(MARIA))
                .isEqualTo(index.lookup(PhoneNumber.read("(202) 555-0101").orElseThrow()));
        assertThat(index.lookup(MARIA)).isNotEqualTo(index.lookup(new PhoneNumber("+12025550142")));
    }

    @Test
    void doesNotLetSuppressedNumbersBeMatchedWithMembers() {
        assertThat(index.suppression(MARIA)).isNotEqualTo(index.lookup(MARIA));
        assertThatIllegalArgumentException().isThrownBy(() -> new BlindIndex(new byte[32], new byte[32]));
    }
}
