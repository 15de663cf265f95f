package ai.jules.mealplan.candidates;

import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.Contents;
import ai.jules.kitchen.Food;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.Verdict;
import ai.jules.language.Diet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A dish and what its lines are made of. What is asked twice is worked out once. */
final class Scan {

    private final Dish dish;
    private final List<Food> foods;
    private final List<String> name;
    private final Optional<String> main;
    private final Map<Allergen, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<Diet, Suits> suited = new ConcurrentHashMap<>();

    /** Read when it is first held against an allergen. */
    private volatile @Nullable Contents contents;

    Scan(Dish dish) {
        this.dish = dish;
        this.foods = dish.ingredients().stream().map(Foods::of).toList();
        this.name = Words.of(dish.title());
        this.main = MainFood.of(foods);
    }

    /** For a starter dish always the same one, so that ten thousand households share what was worked out. */
    static Scan of(Dish dish) {
        return Starters.scan(dish).orElseGet(() -> new Scan(dish));
    }

    Dish dish() {
        return dish;
    }

    /** One for each line. */
    List<Food> foods() {
        return foods;
    }

    /** The title as it is compared. */
    List<String> name() {
        return name;
    }

    /** What it is mostly made of, for example {@code chicken}. */
    Optional<String> main() {
        return main;
    }

    Verdict verdict(Allergen allergen) {
        Verdict known = verdicts.get(allergen);
        if (known != null) {
            return known;
        }
        Verdict verdict = Gate.judge(contents(), allergen);
        if (isOneOfMany(allergen)) {
            verdicts.put(allergen, verdict);
        }
        return verdict;
    }

    private Contents contents() {
        Contents known = contents;
        if (known == null) {
            known = dish.contents();
            contents = known;
        }
        return known;
    }

    Suits suits(Diet diet) {
        Suits known = suited.get(diet);
        if (known != null) {
            return known;
        }
        Suits suits = Diets.judge(this, diet);
        suited.put(diet, suits);
        return suits;
    }

    /** Of what people may call an allergen there is no end, of what the kitchen knows there is. */
    private static boolean isOneOfMany(Allergen allergen) {
        return switch (allergen) {
            case Allergen.Listed _ -> true;
            case Allergen.Named named ->
                Foods.of(named.food()).key().equals(named.food())
                        && Foods.of(named.food()).known();
        };
    }
}
