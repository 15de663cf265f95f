package ai.jules.events.mealplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one day was planned to be, and is now.
 *
 * @param before null when nothing was planned
 * @param after null when nothing is planned any more
 */
public record DayChange(
        LocalDate date, @Nullable Dinner before, @Nullable Dinner after) {}
