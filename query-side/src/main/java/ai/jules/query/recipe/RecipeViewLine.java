package ai.jules.query.recipe;

import ai.jules.events.recipe.RecipeLine;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ingredient line as it lies in the view and as it is shown.
 *
 * @param amount always ASCII, {@code 1 1/2} or {@code 2-3}; null when none was read
 * @param confidence 0 to 1
 * @param origin {@code read} or {@code corrected}
 * @param by the member who said it
 */
record RecipeViewLine(
        String text,
        String original,
        @Nullable String amount,
        @Nullable String unit,
        String food,
        @Nullable String note,
        double confidence,
        String origin,
        @JsonProperty("by") UUID by) {

    static RecipeViewLine of(RecipeLine recipeLine) {
        var line = recipeLine.line();
        return new RecipeViewLine(
                line.text(),
                line.original(),
                line.amount(),
                line.unit(),
                line.food(),
                line.note(),
                line.confidence(),
                recipeLine.origin().name().toLowerCase(Locale.ROOT),
                recipeLine.by().uuid());
    }
}
