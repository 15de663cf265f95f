package ai.jules.language;

import java.util.Optional;

/** What people want to know; nothing changes. */
public sealed interface QuestionWish extends Wish {

    /** What a recipe can be asked. */
    enum Aspect {
        TIME,
        TEMPERATURE,
        INGREDIENTS,
        STEPS,
        SERVINGS,
        SOURCE
    }

    /** What was once otherwise. */
    enum Record {
        LIST,
        PLAN,
        PANTRY
    }

    /** {@code how long do I bake the lasagna}. */
    record AskRecipe(String recipe, Aspect what) implements QuestionWish {}

    /** {@code how much flour in the cornbread for 12}. */
    record AskAmount(String recipe, String food, Optional<Integer> servings) implements QuestionWish {}

    /** {@code when did we save the lasagna}. */
    record AskWhen(String recipe) implements QuestionWish {}

    /** {@code who invited Leo}. */
    record WhoInvited(String name) implements QuestionWish {}

    /** {@code who added milk}. */
    record WhoAdded(String thing) implements QuestionWish {}

    /** {@code what was on the list last tuesday}. */
    record History(Record of, DayWord day) implements QuestionWish {}

    /** {@code can Sam eat the pad thai}. */
    record Safe(Who who, String dish) implements QuestionWish {}

    /** {@code does the curry have nuts}. */
    record Contains(String dish, String allergen) implements QuestionWish {}

    /** {@code what can I use instead of buttermilk}. */
    record Substitute(String food) implements QuestionWish {}

    @Override
    default boolean writes() {
        return false;
    }
}
