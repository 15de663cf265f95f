package ai.jules.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words kept beside the classes; a line that begins with # is a remark. */
final class Wordlists {

    private Wordlists() {}

    /** The words or phrases of a list of this package. Throws {@link UncheckedIOException} when it cannot be read. */
    static Set<String> read(String name) {
        try (InputStream list = Objects.requireNonNull(Wordlists.class.getResourceAsStream(name), name)) {
            String words = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
            return Plain.phrases(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
