package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a dish is known from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface DishRef {

    /** The household's own recipe. */
    record FromBook(RecipeId recipe) implements DishRef {}

    /** One of the dishes every household begins with; the key is for ever. */
    record Starter(String key) implements DishRef {}

    /** Somebody named it, and nothing more is known: {@code thursday is pizza}. */
    record JustNamed() implements DishRef {}
}
