package ai.jules.events.recipe;

import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.RecipeId;

/** What happened to a recipe. The permits are the table of contents. */
public sealed interface RecipeEvent extends JulesEvent
        permits RecipeAdded, RecipeUpdated, RecipeRetired, RecipeRestored {

    RecipeId recipe();
}
