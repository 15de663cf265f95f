package ai.jules.mealplan.candidates;

import ai.jules.kitchen.starter.StarterDishes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The starter set with all its scans: ten thousand households ask the same of it. */
final class Starters {

    static final List<Dish> DISHES = StarterDishes.all().stream().map(Dish::of).toList();

    private static final Map<String, Scan> SCANS = DISHES.stream()
            .map(Scan::beforehand)
            .collect(Collectors.toUnmodifiableMap(scan -> scan.dish().id(), scan -> scan));

    private Starters() {}

    /** Only for a dish that is still what it was when it was looked through. */
    static Optional<Scan> scan(Dish dish) {
        return dish.isFamily()
                ? Optional.empty()
                : Optional.ofNullable(SCANS.get(dish.id()))
                        .filter(scan -> scan.dish().equals(dish));
    }
}
