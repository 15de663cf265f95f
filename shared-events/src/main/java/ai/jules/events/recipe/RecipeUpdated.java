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

/**
 * A recipe of the book has another version; the earlier ones are kept.
 *
 * @param bringsBack the earlier version this one repeats, when a later one was taken back; null for a new one
 */
@EventName("RecipeUpdated")
@Revision("1")
public record RecipeUpdated(
        RecipeId recipe,
        HouseholdId household,
        ExtractionId extraction,
        MemberId by,
        int version,
        @Nullable Integer bringsBack,
        String title,
        @Nullable Integer servings,
        @Nullable Integer totalMinutes,
        List<RecipeLine> lines,
        List<String> steps,
        @Nullable String attribution,
        Personal<List<StoredPhoto>> photos)
        implements RecipeEvent {}
