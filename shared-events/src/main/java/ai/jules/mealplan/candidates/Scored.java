package ai.jules.mealplan.candidates;

import ai.jules.mealplan.candidates.Option.Spoiling;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dish that may be offered, weighed.
 *
 * @param place among those that are level with it, see {@link Rota}
 * @param suitsAll whether it goes with everybody's diets for certain
 */
record Scored(
        Scan scan,
        int score,
        int place,
        @Nullable Spoiling spoils,
        List<Reason> reasons,
        List<Finding> findings,
        boolean suitsAll) {

    /** The best first; of equals the family's own, then whose turn it is. */
    static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt(Scored::score)
            .reversed()
            .thenComparing(scored -> !scored.dish().isFamily())
            .thenComparingInt(Scored::place)
            .thenComparing(scored -> scored.dish().title())
            .thenComparing(scored -> scored.dish().id());

    Dish dish() {
        return scan.dish();
    }

    Option option(int number) {
        Dish dish = dish();
        return new Option(
                number, dish.id(), dish.title(), dish.minutes(), spoils, score, reasons, findings, dish.thaw());
    }
}
