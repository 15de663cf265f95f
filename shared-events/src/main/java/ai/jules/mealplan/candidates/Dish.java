package ai.jules.mealplan.candidates;

import ai.jules.kernel.RecipeId;
import ai.jules.kitchen.Contents;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.starter.Difficulty;
import ai.jules.kitchen.starter.StarterDish;
import ai.jules.language.Budget;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dish that could be offered. What nobody said is null and neither helps nor harms it.
 *
 * @param id {@code recipe:<uuid>} for a recipe of the family, {@code starter:<key>} for one of ours
 * @param minutes from start to table
 * @param cuisine in small letters, for example {@code mexican}
 * @param budget what it costs; within every household's budget when nobody knows
 * @param ingredients empty when there is no list: then it is never offered to a household with an allergy
 * @param thaw what to take out of the freezer the evening before
 */
public record Dish(
        String id,
        String title,
        @Nullable Integer minutes,
        @Nullable Difficulty difficulty,
        @Nullable String cuisine,
        @Nullable Budget budget,
        List<IngredientLine> ingredients,
        List<String> steps,
        @Nullable String thaw) {

    /** Before the key of a starter dish. */
    public static final String STARTER = "starter:";

    private static final String RECIPE = "recipe:";

    public Dish {
        Objects.requireNonNull(title);
        if (!id.startsWith(RECIPE) && !id.startsWith(STARTER)) {
            throw new IllegalArgumentException("a dish is a recipe or a starter");
        }
        ingredients = List.copyOf(ingredients);
        steps = List.copyOf(steps);
    }

    /** A recipe of the family's book, of which nobody has said more than its card. */
    public static Dish of(RecipeId id, Recipe recipe) {
        return new Dish(
                id.toString(),
                recipe.title(),
                recipe.totalMinutes(),
                null,
                null,
                null,
                recipe.ingredients(),
                recipe.steps(),
                null);
    }

    public static Dish of(StarterDish starter) {
        return new Dish(
                STARTER + starter.key(),
                starter.title(),
                starter.minutes(),
                starter.difficulty(),
                starter.cuisine(),
                starter.budget(),
                starter.ingredients(),
                starter.steps(),
                starter.thaw());
    }

    /** The whole starter set; always the same instances in the same order, looked through once. */
    public static List<Dish> starters() {
        return Starters.DISHES;
    }

    /** Whether it is from the family's own book. */
    public boolean isFamily() {
        return id.startsWith(RECIPE);
    }

    boolean isQuick() {
        return minutes != null && minutes < Candidates.QUICK;
    }

    /** Reads all of it, to hold it against allergens. */
    Contents contents() {
        return Contents.of(ingredients, title, steps);
    }
}
