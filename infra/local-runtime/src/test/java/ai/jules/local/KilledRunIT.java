package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that is killed leaves its database server running; the next start must cope. */
@InThisProcess
class KilledRunIT {

    @TempDir
    private Path directory;

    @Test
    void theNextStartFindsEverythingThatWasCommitted() throws Exception {
        var options = FreePorts.optionsIn(directory.resolve("data"));
        Process killed = startApart(options);
        waitUntilUp(killed);
        try (var connection = connect(options);
                var sql = connection.createStatement()) {
            sql.execute("create table kept (dish text); insert into kept values ('lasagna')");
        }
        killed.destroyForcibly().waitFor();

        try (var _ = LocalRuntime.start(options, List.of(Apps.GATEWAY));
                var connection = connect(options);
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select dish from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("lasagna");
        }
    }

    @Test
    void aStopByASignalStopsTheDatabaseToo() throws Exception {
        var options = FreePorts.optionsIn(directory.resolve("data"));
        Process jules = startApart(options);
        waitUntilUp(jules);

        jules.destroy();

        assertThat(jules.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("data/postgres/data/postmaster.pid")).doesNotExist();
        assertThat(directory.resolve("data/jules.pid")).doesNotExist();
    }

    private static Connection connect(Options options) throws SQLException {
        String password = LocalSecrets.in(options.data().resolve("secrets")).password(DatabaseRole.WRITE.roleName());
        return DriverManager.getConnection(
                DatabaseRoles.url(Ports.from(options.port())), DatabaseRole.WRITE.roleName(), password);
    }

    private static Process startApart(Options options) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        LocalRuntime.class.getName(),
                        "--port",
                        String.valueOf(options.port()),
                        "--data",
                        options.data().toString())
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
    }

    private static void waitUntilUp(Process process) throws IOException {
        var reader = process.inputReader();
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("Jules is up")) {
                return;
            }
            assertThat(System.nanoTime()).as("still starting").isLessThan(deadline);
        }
        throw new IllegalStateException("Jules ended before it was up");
    }
}
