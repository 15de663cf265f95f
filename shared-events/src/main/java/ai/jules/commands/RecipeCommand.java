package ai.jules.commands;

import ai.jules.events.recipe.RecipeLine;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
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

    /** Tell what it says; changes nothing. Refused when it is not in the book. */
    record ReadRecipe(@TargetAggregateIdentifier RecipeId recipe, HouseholdId household) implements RecipeCommand {}

    /**
     * Make this its next version. Refused when it is not in the book.
     *
     * @param photos none to keep those it has
     */
    record UpdateRecipe(
            @TargetAggregateIdentifier RecipeId recipe,
            HouseholdId household,
            ExtractionId extraction,
            MemberId by,
            Recipe content,
            List<RecipeLine> lines,
            Personal<List<StoredPhoto>> photos)
            implements RecipeCommand {}

    /**
     * Take it out of the book; what is out already stays so. A child may not.
     *
     * @param role of who asks
     */
    record RetireRecipe(@TargetAggregateIdentifier RecipeId recipe, HouseholdId household, MemberId by, Role role)
            implements RecipeCommand {}

    /**
     * Put it back into the book as it was; what is there already stays so. A child may not.
     *
     * @param role of who asks
     */
    record RestoreRecipe(@TargetAggregateIdentifier RecipeId recipe, HouseholdId household, MemberId by, Role role)
            implements RecipeCommand {}

    /**
     * Take back what came of an action here, unless somebody else has changed it since.
     *
     * @param action see {@link ai.jules.kernel.Meta#ACTION}
     */
    record TakeBackRecipe(@TargetAggregateIdentifier RecipeId recipe, HouseholdId household, MemberId by, String action)
            implements RecipeCommand {}
}
