package ai.jules.mealplan.candidates;

import java.util.List;
import java.util.Objects;

/**
 * What a household is offered.
 *
 * @param options numbered from 1, the best first; fewer than wanted when there are not enough
 * @param excluded the dishes that could not be offered, in the order they came
 * @param shortage why there are fewer than wanted, for everybody to read; empty when there are enough
 */
public record Choice(List<Option> options, List<Excluded> excluded, String shortage) {

    public Choice {
        options = List.copyOf(options);
        excluded = List.copyOf(excluded);
        Objects.requireNonNull(shortage);
    }
}
