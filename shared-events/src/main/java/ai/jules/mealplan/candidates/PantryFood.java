package ai.jules.mealplan.candidates;

import ai.jules.kitchen.Foods;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something the household probably has.
 *
 * @param key see {@link ai.jules.kitchen.Food#key()}
 * @param food as it is shown
 * @param belief 0 to 1: how sure we are today that it is there, see {@link ai.jules.kitchen.Belief}
 * @param useBy the last day to use it; null when it keeps, or nobody knows
 */
public record PantryFood(
        String key, String food, double belief, @Nullable LocalDate useBy) {

    public PantryFood {
        Objects.requireNonNull(key);
        Objects.requireNonNull(food);
        if (!(belief >= 0 && belief <= 1)) {
            throw new IllegalArgumentException("belief outside 0..1");
        }
    }

    /** By its name alone. */
    public static PantryFood of(String food, double belief, @Nullable LocalDate useBy) {
        return new PantryFood(Foods.of(food).key(), food, belief, useBy);
    }
}
