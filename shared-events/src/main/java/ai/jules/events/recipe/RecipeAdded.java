package ai.jules.events.recipe;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The family has a new recipe. */
@EventName("RecipeAdded")
@Revision("1")
public record RecipeAdded(
        RecipeId recipe,
        HouseholdId household,
        ExtractionId extraction,
        MemberId addedBy,
        int version,
        String title,
        @Nullable Integer servings,
        @Nullable Integer totalMinutes,
        List<RecipeLine> lines,
        List<String> steps,
        @Nullable String attribution,
        Personal<List<StoredPhoto>> photos)
        implements RecipeEvent {}
