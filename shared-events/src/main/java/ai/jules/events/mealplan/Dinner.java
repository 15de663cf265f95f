package ai.jules.events.mealplan;

import ai.jules.kernel.Dish;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What there is on one day. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Dinner {

    /** A dish is cooked. */
    record Cooked(Dish dish) implements Dinner {}

    /** What is left of the days before. */
    record Leftovers() implements Dinner {}

    /** Nobody cooks. */
    record Skipped() implements Dinner {}
}
