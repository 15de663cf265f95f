package ai.jules.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The one house of all tests of a run that do it no harm; it starts with the first and stops after the last of them. */
final class SharedHouse implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(SharedHouse.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningHouse.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Opened.class, _ -> new Opened(), Opened.class).house;
    }

    private static final class Opened implements AutoCloseable {

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
            runtime = LocalRuntime.start(options);
            house = new RunningHouse(options);
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
