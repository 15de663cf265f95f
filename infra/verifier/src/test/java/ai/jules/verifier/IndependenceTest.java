package ai.jules.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is shared with the application would share its mistakes. */
@Tag("rule-30")
class IndependenceTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (static )?(?<name>[A-Za-z_.0-9]+)");

    @Test
    void dependsOnAnnotationsOnly() throws IOException {
        assertThat(List.of(Files.readString(Path.of("pom.xml")).split("<dependency>")))
                .hasSize(2)
                .last()
                .asString()
                .contains("<artifactId>jspecify</artifactId>", "<scope>provided</scope>");
    }

    @Test
    void importsTheJdkOnly() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                assertThat(IMPORT.matcher(Files.readString(file)).results().map(found -> found.group("name")))
                        .as(file.toString())
                        .allMatch(name -> name.startsWith("java.") || name.startsWith("org.jspecify."));
            }
        }
    }
}
