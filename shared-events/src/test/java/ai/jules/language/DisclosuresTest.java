package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.jules.kernel.DisclosureRef;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("rule-12")
class DisclosuresTest {

    private static final DisclosureText WELCOME = Disclosures.of("welcome", 1);

    @Test
    void keepsEveryTextUnderTheDigestOfItsBytes() {
        assertThat(Disclosures.all()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(text -> {
            assertThat(Disclosures.of(text.ref())).contains(text);
            assertThat(Disclosures.checked(text.ref(), text.bytes())).isEqualTo(text);
        });
    }

    /** Whoever changes words and digest together has to come by here too, and should add a version instead. */
    @ParameterizedTest
    @CsvSource({
        "welcome, 1, f854632d9ef8131c95f38235c89e423503fc81b503a245ea383b56588016d118",
        "introduction, 1, c44804a8bf19e36c9039d7908e2c6d091e2422b57a89204c1e2403ab978d1663",
        "invitation, 1, cb12a4304b526d0377437bc207e53351ea3c998444181b9d4e566abb259eb40d",
        "teen, 1, 6df27e9115e0ea218f2eaeb14da4b4cfd2ba5328b17829e63a62674fb17874d9",
        "help, 1, 165972f3b63ebf3ea18fe8a400a92880d36424dc582bbead5cc90f4ee91b2f53"
    })
    void neverChangesWhatWasShownOnce(String id, int version, String sha256) throws Exception {
        var words = MessageDigest.getInstance("SHA-256")
                .digest(Disclosures.of(id, version).bytes());

        assertThat(HexFormat.of().formatHex(words)).isEqualTo(sha256);
        assertThat(Disclosures.of(id, version).ref().sha256()).isEqualTo(sha256);
    }

    @Test
    void keepsNoTermsBesideThoseItKnows() throws Exception {
        var folder = Path.of(DisclosuresTest.class.getResource("/disclosures").toURI());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Disclosures.all().stream()
                            .map(text -> text.ref().id() + "." + text.ref().version() + ".txt")
                            .toList());
        }
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
