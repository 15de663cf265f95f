package ai.jules.kitchen;

import java.util.List;

/** Reads recipes out of text. */
public final class RecipeText {

    private RecipeText() {}

    public static List<RecipeReading> read(List<ReadLine> lines) {
        return List.of();
    }
}
