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
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> AuditCommand.Choice.of("export"));
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> AuditCommand.Choice.of("--out", "there"));
    }
}
