package ai.jules.saga.vision;

import ai.jules.kitchen.RecipeReading;
import java.util.List;

/** What a reader saw. {@code reader} names who read, for example {@code local} or {@code gpt-6-luna}. */
public sealed interface Reading {

    String reader();

    /** One or more recipes, in the order they stand in the photos. */
    record Recipes(List<RecipeReading> recipes, String reader) implements Reading {

        public Recipes {
            recipes = List.copyOf(recipes);
            if (recipes.isEmpty()) {
                throw new IllegalArgumentException("no recipe is no reading of recipes");
            }
        }
    }

    /** The photos are clear enough, but show no recipe. */
    record NotARecipe(Kind kind, String reader) implements Reading {}

    /** There seems to be writing, but it cannot be read. */
    record Unreadable(String reader) implements Reading {}

    /** What a photo without a recipe shows. */
    enum Kind {
        /** A cooked dish. */
        DISH,
        /** A fridge, a shelf, groceries. */
        PANTRY,
        /** Anything else. */
        OTHER
    }
}
