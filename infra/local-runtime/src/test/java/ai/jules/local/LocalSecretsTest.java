package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {

    @TempDir
    private Path directory;

    @Test
    void areGeneratedOnceForTheOwnerAlone() throws IOException {
        Path secrets = directory.resolve("secrets");
        var first = LocalSecrets.in(secrets);
        var second = LocalSecrets.in(secrets);

        assertThat(first.twilioAccountSid()).matches("AC[0-9a-f]{32}").isEqualTo(second.twilioAccountSid());
        assertThat(first.twilioAuthToken()).matches("[0-9a-f]{32}").isEqualTo(second.twilioAuthToken());
        assertThat(first.password("jules_read")).isNotEqualTo(first.password("jules_write"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("twilio_auth_token"))))
                .isEqualTo("rw-------");
    }
}
