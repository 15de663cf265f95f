package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTest {

    @TempDir
    private Path directory;

    private static InputStream zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes());
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Test
    void unpacksAnExport() throws IOException {
        AuditCommand.unpack(zip("disclosures/welcome.1.txt", "manifest.json"), directory);

        assertThat(directory.resolve("disclosures/welcome.1.txt")).hasContent("disclosures/welcome.1.txt");
    }

    @Test
    void noticesAnExportThatBrokeOff() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> AuditCommand.unpack(zip("entries.jsonl"), directory))
                .withMessageContaining("broke off");
    }

    @Test
    void writesNothingOutsideItsDirectory() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> AuditCommand.unpack(zip("../evil", "manifest.json"), directory));
    }

    @Test
    void understandsWhatIsAsked() {
        var member = UUID.randomUUID();

        var choice = AuditCommand.Choice.of("--port", "9000", "export", "--out", "there", "--member", "" + member);

        assertThat(choice.member()).isEqualTo(member);
        assertThat(choice.options().port()).isEqualTo(9000);
        assertThat(choice.out()).isAbsolute();
    }

    @Test
    void understandsWhomItIsAskedAbout() {
        var choice = AuditCommand.Choice.of("state", "--phone", "+12025550101", "--at", "2026-11-23T18:00:00Z");

        assertThat(choice.phone()).isEqualTo("+12025550101");
        assertThat(choice.at()).isEqualTo("2026-11-23T18:00:00Z");
        assertThat(AuditCommand.Choice.of("export", "--out", "there", "--phone", "+12025550101")
                        .what())
                .isEqualTo(AuditCommand.What.EXPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export",
                "--out there",
                "state",
                "story",
                "state --out there --phone +12025550101",
                "story --phone +12025550101 --at 2026-11-23T18:00:00Z",
                "state --phone +12025550101 --member 0199aaaa-0000-7000-8000-000000000101",
                "state --phone +12025550101 --at yesterday"
            })
    void asksAgainForWhatMakesNoSense(String arguments) {
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> AuditCommand.Choice.of(arguments.split(" ")));
    }
}
