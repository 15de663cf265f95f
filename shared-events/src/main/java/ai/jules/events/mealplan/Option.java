package ai.jules.events.mealplan;

import ai.jules.kernel.Dish;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dish one can vote for.
 *
 * @param number from 1, best first
 * @param spoils the day something it uses is to be used by; null when nothing is about to spoil
 * @param appearances in settled plans of the last 28 days
 * @param reasons for its place, in plain words without anybody's name
 */
public record Option(int number, Dish dish, @Nullable LocalDate spoils, int appearances, List<String> reasons) {}
