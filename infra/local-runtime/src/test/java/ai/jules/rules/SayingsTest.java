package ai.jules.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What no text of ours may hold, looked for wherever texts are written. */
@Tag("rule-22")
class SayingsTest {

    /** Carriers filter texts with such links, and nobody can see where they lead. */
    private static final Pattern SHORTENER = Pattern.compile(
            "(?i)\\b(?:bit\\.ly|tinyurl\\.com|goo\\.gl|t\\.co|ow\\.ly|is\\.gd|buff\\.ly|rebrand\\.ly|cutt\\.ly|rb\\.gy"
                    + "|shorturl\\.at|t\\.ly|tiny\\.cc|lnkd\\.in|s\\.id|v\\.gd|bl\\.ink)/?(?![.\\w])");

    @Test
    void holdNoLinkOfAPublicShortener() {
        var found = Repository.files().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> file.toString().matches(".*\\.(?:java|txt|yml|csv|properties)"))
                .flatMap(SayingsTest::linesWithAShortener)
                .toList();

        assertThat(found).isEmpty();
    }

    @Test
    void areRecognisedWhenTheyDo() {
        assertThat(Stream.of("see bit.ly/3xYz", "https://tinyurl.com/abc", "t.co/x"))
                .allMatch(words -> SHORTENER.matcher(words).find());
        assertThat(Stream.of("jules.example/help", "first.company", "at.common/x", "is.given"))
                .noneMatch(words -> SHORTENER.matcher(words).find());
    }

    private static Stream<String> linesWithAShortener(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .filter(line -> SHORTENER.matcher(line).find())
                    .map(line -> Repository.ROOT.relativize(file) + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
