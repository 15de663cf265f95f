package ai.jules.mealplan.candidates;

import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.Food;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.Verdict;
import ai.jules.language.Diet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dish and what its lines are made of.
 *
 * @param foods one for each line
 * @param name the title as it is compared
 * @param main what it is mostly made of, for example {@code chicken}
 * @param verdicts those that were worked out beforehand
 * @param suited those that were worked out beforehand
 */
record Scan(
        Dish dish,
        List<Food> foods,
        List<String> name,
        Optional<String> main,
        Map<Allergen, Verdict> verdicts,
        Map<Diet, Suits> suited) {

    static Scan of(Dish dish) {
        return Starters.scan(dish).orElseGet(() -> onDemand(dish));
    }

    /** All that is ever asked but single foods. */
    static Scan beforehand(Dish dish) {
        Scan scan = onDemand(dish);
        Map<Allergen, Verdict> verdicts = new HashMap<>();
        for (Allergen.Listed allergen : Allergen.Listed.values()) {
            verdicts.put(allergen, scan.verdict(allergen));
        }
        Map<Diet, Suits> suited = new HashMap<>();
        for (Diet diet : Diet.values()) {
            suited.put(diet, scan.suits(diet));
        }
        return new Scan(dish, scan.foods, scan.name, scan.main, Map.copyOf(verdicts), Map.copyOf(suited));
    }

    Verdict verdict(Allergen allergen) {
        Verdict known = verdicts.get(allergen);
        return known == null ? Gate.judge(dish, allergen) : known;
    }

    Suits suits(Diet diet) {
        Suits known = suited.get(diet);
        return known == null ? Diets.judge(this, diet) : known;
    }

    private static Scan onDemand(Dish dish) {
        List<Food> foods = dish.ingredients().stream().map(Foods::of).toList();
        return new Scan(dish, foods, Words.of(dish.title()), MainFood.of(foods), Map.of(), Map.of());
    }
}
