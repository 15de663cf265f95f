package ai.jules.command.mealplan;

import ai.jules.command.shopping.Ingredients;
import ai.jules.commands.ShoppingCommand.Planned;
import ai.jules.events.shopping.ListItem;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.RecipeId;
import ai.jules.kitchen.Food;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Quantities;
import ai.jules.kitchen.Quantity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What dinners need, dish by dish, beyond what there is. The same dinners need the same, under the same ids. */
final class Needs {

    private final Stock stock;
    private final List<Planned> needed = new ArrayList<>();
    private final Map<PlanId, Set<String>> covered = new HashMap<>();
    private final Map<PlanId, Set<String>> missing = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Needs(Stock stock) {
        this.stock = stock;
    }

    /** @param lines what it takes */
    void cook(PlanId plan, Dish dish, List<IngredientLine> lines) {
        for (var line : lines) {
            var food = Ingredients.food(line);
            if (!Ingredients.isInEveryKitchen(food)) {
                need(plan, dish, line, food);
            }
        }
    }

    private void need(PlanId plan, Dish dish, IngredientLine line, Food food) {
        var all = Quantities.of(line);
        var still = stock.take(food.key(), all);
        if (still.isNone()) {
            add(plan, dish, Ingredients.item(id(plan, dish, food), line, food), true);
            covered.computeIfAbsent(plan, _ -> new HashSet<>()).add(food.key());
            return;
        }
        missing.computeIfAbsent(plan, _ -> new HashSet<>()).add(food.key());
        if (still.equals(all) && all.parts().size() == 1) {
            add(plan, dish, Ingredients.item(id(plan, dish, food), line, food), false);
            return;
        }
        for (Quantity part : still.shown()) {
            add(plan, dish, Ingredients.item(id(plan, dish, food), part, food), false);
        }
    }

    private void add(PlanId plan, Dish dish, ListItem item, boolean atHome) {
        needed.add(new Planned(item, dish.title(), recipe(dish), plan.toString(), atHome));
    }

    private static @Nullable RecipeId recipe(Dish dish) {
        return switch (dish.ref()) {
            case DishRef.FromBook(var recipe) -> recipe;
            case DishRef.Starter _, DishRef.JustNamed _ -> null;
        };
    }

    private ItemId id(PlanId plan, Dish dish, Food food) {
        var purpose = plan + "|" + dish.title() + "|" + recipe(dish) + "|" + food.key();
        int number = numbers.merge(purpose, 1, Integer::sum);
        return new ItemId(UUID.nameUUIDFromBytes((purpose + "|" + number).getBytes(StandardCharsets.UTF_8)));
    }

    /** All of it, also what there is enough of. */
    List<Planned> all() {
        return List.copyOf(needed);
    }

    /** How many foods this plan needs of which there is enough for all its dinners. */
    int covered(PlanId plan) {
        var enough = new HashSet<>(covered.getOrDefault(plan, Set.of()));
        enough.removeAll(missing.getOrDefault(plan, Set.of()));
        return enough.size();
    }
}
