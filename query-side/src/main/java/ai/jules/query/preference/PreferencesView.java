package ai.jules.query.preference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody eats and when they want to be left in peace.
 *
 * @param diets as people write them: {@code vegetarian}, {@code gluten-free}
 * @param likes foods, in the words they were told
 * @param dislikes foods, in the words they were told
 * @param quiet null where the usual hours hold
 */
public record PreferencesView(
        List<String> diets,
        List<String> likes,
        List<String> dislikes,
        List<AllergyView> allergies,
        @Nullable Quiet quiet) {

    public PreferencesView {
        diets = List.copyOf(diets);
        likes = List.copyOf(likes);
        dislikes = List.copyOf(dislikes);
        allergies = List.copyOf(allergies);
    }

    /**
     * Something somebody must not eat.
     *
     * @param allergen the stable code: {@code tree-nut}, {@code food:strawberry}
     * @param label as a sentence uses it
     * @param told the words it was told in
     * @param toldBy the member who told it
     */
    public record AllergyView(String allergen, String label, String told, UUID toldBy, Instant toldAt) {}

    /**
     * Local time, {@code 20:00}.
     *
     * @param from null where it begins as usual
     * @param until null where it ends as usual
     */
    public record Quiet(@Nullable String from, @Nullable String until) {}
}
