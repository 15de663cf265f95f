package ai.jules.saga.extraction;

import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.RecipeId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what they belong to, so that a step taken twice means the same thing both times. */
final class NamedIds {

    private NamedIds() {}

    static UUID of(ExtractionId extraction, String what) {
        return UUID.nameUUIDFromBytes((extraction + "|" + what).getBytes(StandardCharsets.UTF_8));
    }

    /** @param number 1-based place among the recipes that were found */
    static RecipeId recipe(ExtractionId extraction, int number) {
        return new RecipeId(of(extraction, "recipe-" + number));
    }
}
