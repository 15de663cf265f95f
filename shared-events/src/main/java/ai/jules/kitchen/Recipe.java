package ai.jules.kitchen;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a recipe says. Nothing here is guessed: what could not be read is null.
 *
 * @param totalMinutes from start to table, in minutes
 * @param attribution whose recipe it is when that is visible, for example {@code Nana Rosa}
 */
public record Recipe(
        String title,
        @Nullable Integer servings,
        @Nullable Integer totalMinutes,
        List<IngredientLine> ingredients,
        List<String> steps,
        @Nullable String attribution) {

    public Recipe {
        Objects.requireNonNull(title);
        ingredients = List.copyOf(ingredients);
        steps = List.copyOf(steps);
    }
}
