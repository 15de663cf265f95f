package ai.jules.events.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know, as it was read. Dishes, foods and names are their own words, or the whole name of the planned
 * dish they meant; a day is the date they meant when they said it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Asked {

    /** What a recipe can be asked. */
    enum Detail {
        TIME,
        TEMPERATURE,
        INGREDIENTS,
        STEPS,
        SERVINGS,
        SOURCE
    }

    /** What was once otherwise. */
    enum Kept {
        LIST,
        PLAN,
        PANTRY
    }

    /** {@code how long do I bake the lasagna}. */
    record AboutRecipe(String recipe, Detail detail) implements Asked {}

    /**
     * {@code how much flour in the cornbread for 12}.
     *
     * @param servings null when nobody said for how many
     */
    record HowMuch(String recipe, String food, @Nullable Integer servings) implements Asked {}

    /** {@code when did we save the lasagna}. */
    record WhenSaved(String recipe) implements Asked {}

    /** {@code who invited Leo}. */
    record WhoInvited(String name) implements Asked {}

    /** {@code who added milk}. */
    record WhoAdded(String thing) implements Asked {}

    /** {@code what was on the list last tuesday}. */
    record AsOf(Kept what, LocalDate day) implements Asked {}

    /** {@code does the curry have nuts}. */
    record Contains(String dish, String food) implements Asked {}

    /**
     * {@code can Sam eat the pad thai}.
     *
     * @param who null for whoever asks
     */
    record MayEat(@Nullable String who, String dish) implements Asked {}

    /** {@code what can I use instead of buttermilk}. */
    record InsteadOf(String food) implements Asked {}

    /** {@code my recipes}. */
    record AllRecipes() implements Asked {}

    /** {@code any chicken recipes}. */
    record RecipesWith(String words) implements Asked {}
}
