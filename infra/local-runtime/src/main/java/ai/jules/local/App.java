package ai.jules.local;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One Spring application of the house.
 *
 * @param name the module, which is also the name of its configuration file
 * @param port where it listens
 * @param databases as whom it opens which schema
 * @param builder its main class's {@code application()}
 */
record App(String name, Port port, List<DatabaseRole> databases, Supplier<SpringApplicationBuilder> builder) {

    /** Starts it; stopping it, in the right order, is the caller's. */
    ConfigurableApplicationContext start(Settings settings) {
        return builder.get()
                .registerShutdownHook(false)
                .environment(settings.environmentFor(this))
                .run(settings.argumentsFor(this));
    }
}
