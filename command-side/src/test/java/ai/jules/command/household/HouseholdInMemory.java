package ai.jules.command.household;

import org.axonframework.config.Configurer;

/** The Household aggregate with the usual limits, for tests that need it whole. */
public final class HouseholdInMemory {

    private HouseholdInMemory() {}

    public static void addTo(Configurer axon) {
        axon.configureAggregate(Household.class)
                .registerComponent(HouseholdLimits.class, _ -> new HouseholdLimits(5, 10, 5));
    }
}
