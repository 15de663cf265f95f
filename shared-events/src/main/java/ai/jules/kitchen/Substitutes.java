package ai.jules.kitchen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a cook takes when a food has run out ({@code substitutes.csv}, which names its sources). Taste and texture may
 * differ; allergies are not looked at.
 */
public final class Substitutes {

    private static final Map<String, Substitute> BY_FOOD = new HashMap<>();

    static {
        for (List<String> row : Table.read("substitutes.csv")) {
            var substitute = new Substitute(row.get(0), row.get(2), Table.several(row.get(3)));
            index(row.get(0), substitute);
            Table.several(row.get(1)).forEach(name -> index(name, substitute));
        }
    }

    private Substitutes() {}

    /**
     * A food and what may stand for it.
     *
     * @param amount of the food, for example {@code 1 cup}; what stands for it is measured against this
     * @param instead at least one way, the nearest first, each with its amounts
     */
    public record Substitute(String food, String amount, List<String> instead) {

        public Substitute {
            instead = List.copyOf(instead);
        }
    }

    /** What may stand for a food as people call it ({@code Eggs}, {@code heavy whipping cream}); empty when none is known. */
    public static Optional<Substitute> of(String food) {
        return Optional.ofNullable(BY_FOOD.get(FoodWords.phrase(food)))
                .or(() -> Optional.ofNullable(BY_FOOD.get(Foods.of(food).key())));
    }

    private static void index(String name, Substitute substitute) {
        var other = BY_FOOD.put(FoodWords.phrase(name), substitute);
        if (other != null && other != substitute) {
            throw new IllegalStateException("two substitutes for " + name);
        }
    }
}
