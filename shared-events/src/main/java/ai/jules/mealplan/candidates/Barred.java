package ai.jules.mealplan.candidates;

import java.util.List;
import java.util.Objects;

/**
 * A dish that must not be on this household's table.
 *
 * @param dish see {@link Dish#id()}
 * @param words why, for everybody to read: no person and no allergen is named
 * @param findings private, at least one: which allergen, how sure, and whose
 */
public record Barred(String dish, String title, String words, List<Finding> findings) {

    public Barred {
        Objects.requireNonNull(dish);
        Objects.requireNonNull(title);
        Objects.requireNonNull(words);
        findings = List.copyOf(findings);
    }
}
