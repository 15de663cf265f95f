package ai.jules.commands;

import ai.jules.events.recipe.RecipeLine;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.Recipe;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a recipe. */
public sealed interface RecipeCommand extends JulesCommand {

    RecipeId recipe();

    HouseholdId household();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(household());
    }

    /** Put it into the book. */
    record AddRecipe(
            @TargetAggregateIdentifier RecipeId recipe,
            HouseholdId household,
            ExtractionId extraction,
            MemberId addedBy,
            Recipe content,
            List<RecipeLine> lines,
            Personal<List<StoredPhoto>> photos)
            implements RecipeCommand {}
}
