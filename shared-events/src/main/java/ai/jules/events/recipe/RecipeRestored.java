package ai.jules.events.recipe;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RecipeId;
import org.axonframework.serialization.Revision;

/** A recipe is in the book again, as it was. */
@EventName("RecipeRestored")
@Revision("1")
public record RecipeRestored(RecipeId recipe, HouseholdId household, MemberId by) implements RecipeEvent {}
