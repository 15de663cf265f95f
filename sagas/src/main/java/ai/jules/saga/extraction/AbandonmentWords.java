package ai.jules.saga.extraction;

import ai.jules.events.extraction.Abandonment;
import java.util.Optional;

/** What a person hears when nothing came of their photo: what happened, and what would help. */
final class AbandonmentWords {

    private AbandonmentWords() {}

    static Optional<String> of(Abandonment reason) {
        return switch (reason) {
            case UNREADABLE, READING_FAILED ->
                Optional.of("I could not read that one. Try again in better light, or type it.");
            case DISH ->
                Optional.of("That looks like a dish, not a recipe. Text me a photo of the recipe, or type it.");
            case PANTRY -> Optional.of("I see food, but no recipe. Text me a photo of a recipe, or type it.");
            case NOT_A_RECIPE -> Optional.of("I found no recipe in that photo. Text me a photo of one, or type it.");
            case TOO_LARGE ->
                Optional.of("That photo is too large for me (5 MB at most). Try again with a smaller one, or type it.");
            case NEEDS_JPEG ->
                Optional.of("I cannot open that kind of photo. Please send it as a JPEG, or type the recipe.");
            case NOT_AN_IMAGE ->
                Optional.of("That is not a photo I can open. Please send a JPEG or PNG, or type the recipe.");
            case UNOBTAINABLE -> Optional.of("That photo did not reach me. Please send it again, or type the recipe.");
            case EXPIRED -> Optional.empty();
        };
    }
}
