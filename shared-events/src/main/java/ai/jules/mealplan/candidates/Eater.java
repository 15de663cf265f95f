package ai.jules.mealplan.candidates;

import ai.jules.kitchen.Allergen;
import ai.jules.language.Diet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who eats with the household.
 *
 * @param id see {@link ai.jules.kernel.Diner}
 * @param name as the family says it; null when it is not known
 * @param allergens bind always
 * @param diets weigh heavily, see {@link Candidates}
 * @param dislikes foods as people say them; they weigh, they never bind
 * @param likes foods or dishes as people say them
 */
public record Eater(
        String id,
        @Nullable String name,
        List<Allergen> allergens,
        List<Diet> diets,
        List<String> dislikes,
        List<String> likes) {

    public Eater {
        Objects.requireNonNull(id);
        allergens = allergens.stream().distinct().toList();
        diets = diets.stream().distinct().toList();
        dislikes = List.copyOf(dislikes);
        likes = List.copyOf(likes);
    }

    /** Somebody of whom nothing is known yet. */
    public static Eater of(String id, @Nullable String name) {
        return new Eater(id, name, List.of(), List.of(), List.of(), List.of());
    }
}
