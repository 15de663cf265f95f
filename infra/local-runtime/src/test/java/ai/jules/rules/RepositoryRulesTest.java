package ai.jules.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RepositoryRulesTest {

    private static final long MIB = 1 << 20;

    /** Written in parts, or this file would break its own rule. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![A-Za-z0-9_.])/(" + String.join("|", "work", "farm", "root", "home/[a-z]+") + ")/");

    private static final Pattern REGISTRY_HOST = Pattern.compile(String.join(
            "|",
            "repo1?\\." + "maven",
            "maven\\.apache\\.org/" + "maven2",
            "registry\\." + "npm",
            "(deb|security)\\." + "debian"));

    @Test
    void noFileNamesAPathOfSomebodysMachine() {
        assertThat(linesMatching(MACHINE_PATH)).isEmpty();
    }

    @Test
    void noFileNamesARegistryHost() {
        assertThat(linesMatching(REGISTRY_HOST)).isEmpty();
    }

    @Test
    void noFileIsLargerThanOneMebibyte() {
        assertThat(Repository.files().stream().filter(file -> size(file) > MIB)).isEmpty();
    }

    @Test
    void everyTextFileEndsItsLinesTheUnixWay() {
        assertThat(linesMatching(Pattern.compile("\r$"))).isEmpty();
    }

    @Test
    @Tag("rule-36")
    void theDocumentsSayFromWhenOnForgettingIsForEver() throws IOException {
        assertThat(Files.readString(Repository.ROOT.resolve("docs/runbook.md")))
                .contains("Backups are kept 7 days", "\"for ever\"");
        assertThat(Files.readString(Repository.ROOT.resolve("docs/adr/0016-forgetting.md")))
                .contains("\"For ever\" holds once the backup window (7 days) has passed");
    }

    private static Stream<String> linesMatching(Pattern pattern) {
        return Repository.files().stream()
                .filter(file -> !file.toString().endsWith(".svg"))
                .flatMap(file -> lines(file)
                        .filter(line -> pattern.matcher(line).find())
                        .map(line -> Repository.ROOT.relativize(file) + ": " + line.strip()));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Stream.of(Files.readString(file).split("\n", -1));
        } catch (MalformedInputException notText) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
