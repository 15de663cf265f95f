package ai.jules.events.mealplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param dinner null when nothing is planned
 */
public record DayDinner(LocalDate date, @Nullable Dinner dinner) {}
