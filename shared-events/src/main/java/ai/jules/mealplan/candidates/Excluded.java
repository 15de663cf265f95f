package ai.jules.mealplan.candidates;

import java.util.List;
import java.util.Objects;

/**
 * A dish that could not be offered.
 *
 * @param dish see {@link Dish#id()}
 * @param words why, for everybody to read: no person and no allergen is named
 * @param findings private: what it contains, or could not be checked for, and whom that concerns
 */
public record Excluded(String dish, String title, Kind kind, String words, List<Finding> findings) {

    /** Why; of several the first. */
    public enum Kind {
        ALLERGEN,
        HAD_LATELY,
        OVER_BUDGET,
        SAME_NAME
    }

    public Excluded {
        Objects.requireNonNull(dish);
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(words);
        findings = List.copyOf(findings);
    }
}
