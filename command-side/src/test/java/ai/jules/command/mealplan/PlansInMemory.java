package ai.jules.command.mealplan;

import org.axonframework.config.Configurer;

/** The WeeklyPlan aggregate, for tests that need it whole. */
public final class PlansInMemory {

    private PlansInMemory() {}

    public static void addTo(Configurer axon) {
        axon.configureAggregate(WeeklyPlan.class);
    }
}
