package ai.jules.kitchen.starter;

import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Recipe;
import ai.jules.language.Budget;
import ai.jules.language.Diet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dinner of the starter set.
 *
 * @param key stable, in kebab case, for example {@code sheet-pan-chicken-fajitas}
 * @param title in ASCII and at most {@link #LONGEST_TITLE} characters, because seven titles share two segments
 * @param minutes from the first cut to the table
 * @param cuisine in small letters, for example {@code middle eastern}
 * @param diets those it suits as it is written, vegan dishes being vegetarian and pescatarian too
 * @param thaw what to take out of the freezer the evening before; null when nothing is frozen
 * @param ingredients in the order they are used, each with an amount
 * @param steps whole sentences, without their numbers
 */
public record StarterDish(
        String key,
        String title,
        int servings,
        int minutes,
        Difficulty difficulty,
        String cuisine,
        Budget budget,
        List<Diet> diets,
        @Nullable String thaw,
        List<IngredientLine> ingredients,
        List<String> steps) {

    /** In characters. */
    public static final int LONGEST_TITLE = 24;

    private static final Pattern KEBAB = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    public StarterDish {
        Objects.requireNonNull(difficulty);
        Objects.requireNonNull(budget);
        if (!KEBAB.matcher(key).matches() || cuisine.isEmpty()) {
            throw new IllegalArgumentException("a starter dish needs a key in kebab case and a cuisine");
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE || servings < 1 || minutes < 1) {
            throw new IllegalArgumentException("a starter dish needs a short title, servings and minutes");
        }
        diets = List.copyOf(diets);
        ingredients = List.copyOf(ingredients);
        steps = List.copyOf(steps);
        if (ingredients.isEmpty() || steps.isEmpty()) {
            throw new IllegalArgumentException("a starter dish needs ingredients and steps");
        }
    }

    /** As a recipe book would hold it. */
    public Recipe recipe() {
        return new Recipe(title, servings, minutes, ingredients, steps, null);
    }
}
