package ai.jules.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file somebody has looked at and agreed to; what the code says now has to be the same. */
final class Approved {

    static final Path REPOSITORY = repository();

    private Approved() {}

    /** Compares, or with {@code -Djules.approve=true} writes what is now. */
    static void check(Path file, String now) {
        try {
            if (Boolean.getBoolean("jules.approve")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, now);
            }
            assertThat(now)
                    .as(
                            "%s no longer says what the code says. What is stored stays readable for ever: give the"
                                    + " event a revision and an upcaster. When the change is meant, run this test with"
                                    + " -Djules.approve=true and commit the file.",
                            REPOSITORY.relativize(file))
                    .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repository() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("shared-events"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
