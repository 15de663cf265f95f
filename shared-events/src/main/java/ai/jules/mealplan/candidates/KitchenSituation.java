package ai.jules.mealplan.candidates;

import ai.jules.language.Budget;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is known when dishes are chosen.
 *
 * @param dishes what there is to choose from; add {@link Dish#starters()} for the starter set
 * @param budget what dinners may cost; null when the household never said
 * @param dinners the days that are to have a dinner, at least one
 * @param shortDays those of them on which nobody has long to cook
 * @param wanted how many options, from 1 to {@link #MOST_OPTIONS}
 * @param begins where the round of dishes that are level begins, see {@link Rota#begins}
 * @param today the household's date
 */
public record KitchenSituation(
        List<Dish> dishes,
        List<PantryFood> pantry,
        List<PastMeal> history,
        List<Eater> eaters,
        @Nullable Budget budget,
        List<LocalDate> dinners,
        List<LocalDate> shortDays,
        int wanted,
        int begins,
        LocalDate today) {

    /** What two segments of a text can hold. */
    public static final int MOST_OPTIONS = 9;

    static final int USUAL_DINNERS = 5;

    private static final int MORE_THAN_DINNERS = 2;

    public KitchenSituation {
        Objects.requireNonNull(today);
        dishes = List.copyOf(dishes);
        pantry = List.copyOf(pantry);
        history = List.copyOf(history);
        eaters = List.copyOf(eaters);
        dinners = dinners.stream().distinct().sorted().toList();
        shortDays = dinners.stream().filter(shortDays::contains).toList();
        if (dinners.isEmpty()) {
            throw new IllegalArgumentException("without a dinner there is nothing to choose");
        }
        if (wanted < 1 || wanted > MOST_OPTIONS) {
            throw new IllegalArgumentException("options are from 1 to " + MOST_OPTIONS);
        }
    }

    /** How many options a poll usually has: two more than dinners, at most {@link #MOST_OPTIONS}. */
    public static int usualOptions(int dinners) {
        return Math.min(MOST_OPTIONS, dinners + MORE_THAN_DINNERS);
    }

    /** The days from Monday to Friday, which are short when nobody said otherwise. */
    public static List<LocalDate> weekdays(List<LocalDate> days) {
        return days.stream()
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .toList();
    }
}
