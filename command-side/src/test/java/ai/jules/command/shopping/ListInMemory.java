package ai.jules.command.shopping;

import org.axonframework.config.Configurer;

/** The ShoppingList aggregate, for tests that need it whole. */
public final class ListInMemory {

    private ListInMemory() {}

    public static void addTo(Configurer axon) {
        axon.configureAggregate(ShoppingList.class);
    }
}
