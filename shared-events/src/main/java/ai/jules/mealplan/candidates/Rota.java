package ai.jules.mealplan.candidates;

import ai.jules.kernel.HouseholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of several dishes that are level comes first. All dishes stand in a round in which every cuisine is spread evenly, the
 * family's own in one of their own. Each household begins elsewhere in it, and a week later as many dishes further as a usual
 * week offers. Nothing is drawn: household and week say where.
 */
public final class Rota {

    private static final int A_WEEK = 7;

    /** So that weeks begin on Mondays: the first day of the epoch was a Thursday. */
    private static final int FROM_MONDAY = 3;

    private final Map<String, Integer> places = new HashMap<>();

    /** @param begins see {@link #begins} */
    Rota(List<Dish> dishes, int begins) {
        place(spread(dishes.stream().filter(Dish::isFamily).toList()), begins);
        place(spread(dishes.stream().filter(dish -> !dish.isFamily()).toList()), begins);
    }

    /**
     * Where a household begins in the week of a day, from 0.
     *
     * @param first the first day that is to have a dinner
     */
    public static int begins(HouseholdId household, LocalDate first) {
        long week = Math.floorDiv(first.toEpochDay() + FROM_MONDAY, A_WEEK);
        int own = household.uuid().hashCode() & 0xFFFF;
        return Math.toIntExact(own + week * KitchenSituation.usualOptions(KitchenSituation.USUAL_DINNERS));
    }

    /** From 0; the lower the sooner. */
    int place(Dish dish) {
        return places.getOrDefault(dish.id(), Integer.MAX_VALUE);
    }

    private void place(List<Dish> round, int begins) {
        for (int at = 0; at < round.size(); at++) {
            places.putIfAbsent(round.get(at).id(), Math.floorMod(at - begins, round.size()));
        }
    }

    private record Spread(Dish dish, double at) {}

    /** Of a cuisine of five dishes, one in each fifth of the round. */
    private static List<Dish> spread(List<Dish> dishes) {
        Map<String, List<Dish>> cuisines = new HashMap<>();
        dishes.stream()
                .sorted(Comparator.comparing(Dish::title).thenComparing(Dish::id))
                .forEach(dish -> cuisines.computeIfAbsent(cuisine(dish), _ -> new ArrayList<>())
                        .add(dish));
        List<Spread> spread = new ArrayList<>();
        for (List<Dish> alike : cuisines.values()) {
            for (int i = 0; i < alike.size(); i++) {
                spread.add(new Spread(alike.get(i), (i + 0.5) / alike.size()));
            }
        }
        return spread.stream()
                .sorted(Comparator.comparingDouble(Spread::at)
                        .thenComparing(one -> cuisine(one.dish()))
                        .thenComparing(one -> one.dish().title())
                        .thenComparing(one -> one.dish().id()))
                .map(Spread::dish)
                .toList();
    }

    private static String cuisine(Dish dish) {
        return dish.cuisine() == null ? "" : dish.cuisine();
    }
}
