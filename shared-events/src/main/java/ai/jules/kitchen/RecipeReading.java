package ai.jules.kitchen;

import java.util.List;
import java.util.Objects;

/** A recipe as it was read, with what should be asked about it. */
public record RecipeReading(Recipe recipe, List<Doubt> doubts) {

    public RecipeReading {
        Objects.requireNonNull(recipe);
        doubts = List.copyOf(doubts);
    }
}
