package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.jules.kernel.DisclosureRef;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DisclosuresTest {

    private static final DisclosureText WELCOME = Disclosures.of("welcome", 1);

    @Test
    void keepsEveryTextUnderTheDigestOfItsBytes() {
        assertThat(Disclosures.all()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(text -> {
            assertThat(Disclosures.of(text.ref())).contains(text);
            assertThat(Disclosures.checked(text.ref(), text.bytes())).isEqualTo(text);
        });
    }

    @Test
    void refusesWordsOfWhichAByteWasChanged() {
        var changed = (WELCOME.words() + " ").getBytes(StandardCharsets.UTF_8);

        assertThatIllegalStateException()
                .isThrownBy(() -> Disclosures.checked(WELCOME.ref(), changed))
                .withMessageContaining("were changed");
    }

    @Test
    void findsNoWordsForAnotherDigest() {
        assertThat(Disclosures.of(new DisclosureRef("welcome", 1, "00"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Disclosures.of("welcome", 99));
    }
}
