package ai.jules.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Words that mean to be obeyed instead of read, for every test of rule 27. */
public final class Injections {

    private Injections() {}

    public static List<String> all() {
        try (var in =
                Objects.requireNonNull(Injections.class.getResourceAsStream("/ai/jules/language/injections.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
