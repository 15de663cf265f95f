package ai.jules.platform.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {

    private static final String APPLICATION = """
        <configuration>
            <include resource="ai/jules/platform/logback-json.xml"/>
            <root level="INFO"><appender-ref ref="JSON"/></root>
        </configuration>\
        """;

    @Test
    void writesOneLineOfJsonWithTheCorrelationId() throws Exception {
        var line = log(context -> {
            try (var _ = Correlation.enter("0199aaaa-correlation")) {
                context.getLogger("kitchen").info("{} \"pots\"\non the stove", 2);
            }
        });

        assertThat(line.get("message").asString()).isEqualTo("2 \"pots\"\non the stove");
        assertThat(line.get("level").asString()).isEqualTo("INFO");
        assertThat(line.get("logger").asString()).isEqualTo("kitchen");
        assertThat(line.get("correlationId").asString()).isEqualTo("0199aaaa-correlation");
        assertThat(line.get("at").asString()).endsWith("Z");
        assertThat(Correlation.current()).isEmpty();
    }

    @Test
    @Tag("rule-37")
    void hidesPhoneNumbersAndWhatExceptionsSay() throws Exception {
        var line = log(context -> {
            MDC.put("who", "+12025550101");
            context.getLogger("kitchen")
                    .error(
                            "no text to {}",
                            "+12025550101",
                            new IllegalStateException("Maria", new IllegalArgumentException("Rivera")));
            MDC.remove("who");
        });

        assertThat(line.toString())
                .doesNotContain("2025550101")
                .doesNotContain("Maria")
                .doesNotContain("Rivera");
        assertThat(line.get("message").asString()).isEqualTo("no text to [phone]");
        assertThat(line.get("error").asString())
                .startsWith("java.lang.IllegalStateException < java.lang.IllegalArgumentException at ai.jules");
    }

    @Test
    @Tag("rule-37")
    void describesAFailureByItsKindsAndOurPlace() {
        var failure = new IllegalStateException("Maria", new IllegalArgumentException("+12025550101"));

        assertThat(Failure.describe(failure))
                .startsWith("IllegalStateException < IllegalArgumentException at "
                        + getClass().getName() + ":");
    }

    @Test
    void takesNoCorrelationIdThatIsNone() {
        assertThat(Correlation.isFit("0199aaaa-0000-7000-8000-000000000001")).isTrue();
        for (var unfit :
                new String[] {"", "short", "12025550101", "a b c d e f g", "x".repeat(65), "line\nline\nline"}) {
            assertThat(Correlation.isFit(unfit)).isFalse();
        }
    }

    private interface Words {
        void log(LoggerContext context);
    }

    private static JsonNode log(Words words) throws Exception {
        var console = System.out;
        var captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, UTF_8));
        var context = new LoggerContext();
        try {
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(new ByteArrayInputStream(APPLICATION.getBytes(UTF_8)));
            context.setMDCAdapter(MDC.getMDCAdapter());
            words.log(context);
        } finally {
            context.stop();
            System.setOut(console);
        }
        var lines = captured.toString(UTF_8).lines().toList();
        assertThat(lines).hasSize(1);
        return JsonMapper.shared().readTree(lines.getFirst());
    }
}
