package ai.jules.events.mealplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What there is on one day of a plan.
 *
 * @param dinner null when nothing is planned
 */
public record DayDinner(LocalDate date, @Nullable Dinner dinner) {}
