package ai.jules.language;

import ai.jules.kitchen.IngredientLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Words that mean any of several foods: whoever wants no nuts means the walnuts. */
final class FoodGroups {

    private static final Map<String, Set<String>> GROUPS = Map.of(
            "nut",
            Set.of("walnut", "pecan", "almond", "hazelnut", "peanut", "cashew", "pistachio", "macadamia"),
            "herb",
            Set.of("parsley", "basil", "cilantro", "dill", "thyme", "rosemary", "oregano", "mint"));

    private FoodGroups() {}

    /** The lines that fit a food best, or, when none does, those of its group. */
    static List<Integer> lines(String said, List<IngredientLine> ingredients) {
        List<Integer> named = FoodMatch.lines(said, ingredients);
        List<String> words = FoodMatch.words(said);
        if (!named.isEmpty() || words.size() != 1) {
            return named;
        }
        Set<String> members = GROUPS.getOrDefault(words.getFirst(), Set.of());
        return IntStream.rangeClosed(1, ingredients.size())
                .filter(line -> FoodMatch.words(ingredients.get(line - 1).food()).stream()
                        .anyMatch(members::contains))
                .boxed()
                .toList();
    }
}
