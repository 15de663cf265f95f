package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class CausesTest {

    private final LoggerContext context = new LoggerContext();

    @Test
    void tellWhatWentWrongAndWhereButNotWhatWasSaid() {
        var failure = new IllegalStateException("Maria +12025550101", new ArithmeticException("secret"));
        var event = new LoggingEvent("", context.getLogger("test"), Level.ERROR, "failed", failure, null);

        assertThat(new Causes().convert(event))
                .startsWith(" | java.lang.IllegalStateException at ai.jules.local.CausesTest:")
                .contains(" <- java.lang.ArithmeticException")
                .doesNotContain("Maria", "secret");
    }

    @Test
    void saysNothingWhenNothingWasThrown() {
        var event = new LoggingEvent("", context.getLogger("test"), Level.INFO, "fine", null, null);

        assertThat(new Causes().convert(event)).isEmpty();
    }
}
