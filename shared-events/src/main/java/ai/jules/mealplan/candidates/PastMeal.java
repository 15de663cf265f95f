package ai.jules.mealplan.candidates;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dinner that was eaten, or is planned and is not to be planned twice.
 *
 * @param dish see {@link Dish#id()}; null for a dish that is known by its title alone
 */
public record PastMeal(@Nullable String dish, String title, LocalDate date) {

    public PastMeal {
        Objects.requireNonNull(title);
        Objects.requireNonNull(date);
    }
}
