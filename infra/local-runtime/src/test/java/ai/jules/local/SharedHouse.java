package ai.jules.local;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.support.GenericApplicationContext;

/** The one house of all tests of a run that do it no harm; it starts with the first and stops after the last of them. */
final class SharedHouse implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(SharedHouse.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == RunningHouse.class || type == KeptSpans.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var opened = context.getRoot().getStore(HERE).computeIfAbsent(Opened.class, _ -> new Opened(), Opened.class);
        return parameter.getParameter().getType() == KeptSpans.class ? opened.spans : opened.house;
    }

    private static final class Opened implements AutoCloseable {

        private final KeptSpans spans = new KeptSpans();
        private final Path directory;
        private final LocalRuntime runtime;
        private final RunningHouse house;

        Opened() {
            try {
                directory = Files.createTempDirectory("jules-e2e");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var options = FreePorts.optionsIn(directory.resolve("data"));
            runtime = LocalRuntime.start(
                    options, Apps.ALL.stream().map(this::traced).toList());
            house = new RunningHouse(options);
        }

        /** Every step of every trace is kept, and soon. */
        private App traced(App app) {
            return new App(app.name(), app.port(), app.databases(), () -> app.builder()
                    .get()
                    .properties(
                            "jules.traces=true",
                            "management.opentelemetry.tracing.export.schedule-delay=100ms",
                            "management.opentelemetry.tracing.export.max-queue-size=65536")
                    .initializers(context -> ((GenericApplicationContext) context)
                            .registerBean("keptSpans", SpanExporter.class, () -> spans)));
        }

        @Override
        public void close() throws IOException {
            house.close();
            runtime.close();
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
