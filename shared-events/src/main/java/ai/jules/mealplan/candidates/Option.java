package ai.jules.mealplan.candidates;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dish that is offered.
 *
 * @param number from 1
 * @param dish see {@link Dish#id()}
 * @param minutes from start to table; null when nobody knows
 * @param spoils what it would save from spoiling first; null when nothing
 * @param score only to be compared with others of the same choice
 * @param reasons what speaks for it, then what against it, the weightiest kinds first
 * @param findings private: allergens it may contain; nothing surer is ever offered
 * @param thaw what to take out of the freezer the evening before; null when nothing
 */
public record Option(
        int number,
        String dish,
        String title,
        @Nullable Integer minutes,
        @Nullable Spoiling spoils,
        int score,
        List<Reason> reasons,
        List<Finding> findings,
        @Nullable String thaw) {

    public Option {
        Objects.requireNonNull(dish);
        Objects.requireNonNull(title);
        reasons = List.copyOf(reasons);
        findings = List.copyOf(findings);
    }

    /**
     * A food of the pantry that will not keep.
     *
     * @param key see {@link ai.jules.kitchen.Food#key()}
     * @param food as it is shown
     * @param useBy the last day on which it can be used
     */
    public record Spoiling(String key, String food, LocalDate useBy) {

        public Spoiling {
            Objects.requireNonNull(key);
            Objects.requireNonNull(food);
            Objects.requireNonNull(useBy);
        }
    }
}
