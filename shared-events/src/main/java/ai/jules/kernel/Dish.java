package ai.jules.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What is cooked.
 *
 * @param title as it is shown
 * @param minutes from beginning to eating; null when nobody knows
 */
public record Dish(DishRef ref, String title, @Nullable Integer minutes) {}
