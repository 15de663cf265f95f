package ai.jules.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Sources look alike. {@code mvn test -pl infra/local-runtime -am -Djules.format=apply} mends those that do not. */
class SourceFormatTest {

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everyJavaFileIsFormatted() {
        boolean apply = "apply".equals(System.getProperty("jules.format"));
        var unformatted = Repository.javaFiles().parallelStream()
                .filter(file -> !isFormatted(file, apply))
                .map(Repository.ROOT::relativize)
                .toList();

        assertThat(unformatted)
                .as("files to be formatted; -Djules.format=apply rewrites them")
                .isEmpty();
    }

    private boolean isFormatted(Path file, boolean apply) {
        try {
            String source = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(source);
            if (apply && !formatted.equals(source)) {
                Files.writeString(file, formatted);
                return true;
            }
            return formatted.equals(source);
        } catch (FormatterException notJava) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
