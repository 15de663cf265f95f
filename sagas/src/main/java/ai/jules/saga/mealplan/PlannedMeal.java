package ai.jules.saga.mealplan;

import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.PlanId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A dish that was or is going to be cooked on a day.
 *
 * @param cook somebody of the table, with a phone or without
 * @param settledByVote whether a vote put it there
 */
record PlannedMeal(
        LocalDate date, PlanId plan, DishRef dish, String title, Optional<UUID> cook, boolean settledByVote) {

    PlannedMeal with(Dish other) {
        return new PlannedMeal(date, plan, other.ref(), other.title(), cook, false);
    }
}
