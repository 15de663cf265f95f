package ai.jules.command.pantry;

import org.axonframework.config.Configurer;

/** The Pantry aggregate, for tests that need it whole. */
public final class PantryInMemory {

    private PantryInMemory() {}

    public static void addTo(Configurer axon) {
        axon.configureAggregate(Pantry.class);
    }
}
