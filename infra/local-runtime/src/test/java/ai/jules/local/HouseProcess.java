package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The house, or a part of it alone, in a process of its own, that may be killed. */
final class HouseProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;

    private HouseProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the house; {@link #waitUntilUp} waits for it. */
    static HouseProcess house(Options options, Map<String, String> environment) {
        return start(LocalRuntime.class, options, environment, 768);
    }

    /** Starts sagas and the dispatcher, which wait for a house that leaves them out. */
    static HouseProcess sagas(Options options) {
        return start(SagasAlone.class, options, Map.of(), 512);
    }

    static HouseProcess phone(Options options) {
        return start(PhoneAlone.class, options, Map.of(), 256);
    }

    private static HouseProcess start(Class<?> main, Options options, Map<String, String> environment, int megabytes) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName(),
                "--port",
                String.valueOf(options.port()),
                "--data",
                options.data().toString()));
        try {
            Path output = Files.createTempFile("jules-e2e-", ".out");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new HouseProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HouseProcess waitUntilUp() {
        Awaitility.await("the start")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !process.isAlive() || printed().contains(" is up"));
        assertThat(process.isAlive()).as(printed()).isTrue();
        return this;
    }

    /** Until sagas hold their place: a house that is started after leaves them out. */
    void waitUntilInPlace(Options options) {
        Awaitility.await("the place")
                .atMost(PATIENCE)
                .until(() -> Files.exists(options.data().resolve(SagasAlone.ROLE + ".pid")));
    }

    private String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Pulls the plug. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What it ended with, once it has. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to stop, as ./jules down does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
