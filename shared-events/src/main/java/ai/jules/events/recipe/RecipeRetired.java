package ai.jules.events.recipe;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RecipeId;
import org.axonframework.serialization.Revision;

/** A recipe is in the book no longer; it and its photos are kept. */
@EventName("RecipeRetired")
@Revision("1")
public record RecipeRetired(RecipeId recipe, HouseholdId household, MemberId by, Reason reason) implements RecipeEvent {

    /** Why it is not in the book. */
    public enum Reason {
        DROPPED,
        TAKEN_BACK
    }
}
