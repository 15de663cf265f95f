package ai.jules.command.recipe;

import org.axonframework.config.Configurer;

/** The FamilyRecipe aggregate, for tests that need it whole. */
public final class RecipesInMemory {

    private RecipesInMemory() {}

    public static void addTo(Configurer axon) {
        axon.configureAggregate(FamilyRecipe.class);
    }
}
