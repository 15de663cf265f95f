package ai.jules.local;

import static org.awaitility.Awaitility.await;

import ai.jules.local.transcript.Backstage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A house that runs somewhere on this machine, looked at from outside. */
final class RunningHouse implements Backstage, AutoCloseable {

    private final Options options;
    private final Ports ports;
    private final Stillness stillness;
    private final @Nullable MortalHouse mortal;

    RunningHouse(Options options) {
        this(options, null);
    }

    /** @param mortal where it runs, when a transcript may take its power */
    RunningHouse(Options options, @Nullable MortalHouse mortal) {
        this.options = options;
        this.mortal = mortal;
        this.ports = Ports.kept(options.data().resolve("ports"), options.port());
        this.stillness = new Stillness(options, ports);
    }

    Options options() {
        return options;
    }

    Ports ports() {
        return ports;
    }

    Path data() {
        return options.data();
    }

    @Override
    public URI phone() {
        return URI.create(ports.url(Port.PHONE));
    }

    @Override
    public URI door() {
        return URI.create(ports.url(Port.GATEWAY));
    }

    @Override
    public void settle() {
        await("nothing is under way")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(150))
                .until(stillness::isReached);
    }

    @Override
    public String token(String phone) {
        return TokenCommand.token(
                phone,
                "--port",
                String.valueOf(options.port()),
                "--data",
                options.data().toString());
    }

    @Override
    public void loseThePower() {
        try {
            Objects.requireNonNull(mortal).kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void getThePowerBack() {
        try {
            Objects.requireNonNull(mortal).startAgain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> objectsOf(UUID household) {
        return objectsIn("households/" + household);
    }

    @Override
    public List<String> uploads() {
        return objectsIn("temp/uploads");
    }

    private List<String> objectsIn(String prefix) {
        Path objects = data().resolve("objects");
        if (Files.notExists(objects.resolve(prefix))) {
            return List.of();
        }
        try (var files = Files.walk(objects.resolve(prefix))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> objects.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stillness.close();
    }
}
