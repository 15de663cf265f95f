package ai.jules.command.shopping;

import ai.jules.events.shopping.ListItem;
import ai.jules.kernel.ItemId;
import ai.jules.kitchen.Amount;
import ai.jules.kitchen.Food;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Quantities;
import ai.jules.kitchen.Quantity;
import ai.jules.kitchen.Unit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How lines of a recipe become lines of a shopping list. */
public final class Ingredients {

    private static final Set<String> EVERY_KITCHEN_HAS = Set.of("salt", "black pepper", "salt and pepper", "water");

    private Ingredients() {}

    public static Food food(IngredientLine line) {
        return line.food().isBlank() ? Foods.of(line.text()) : Foods.of(line);
    }

    /** What nobody goes shopping for. */
    public static boolean isInEveryKitchen(Food food) {
        return EVERY_KITCHEN_HAS.contains(food.key());
    }

    /** As much of it as the line says. */
    public static ListItem item(ItemId id, IngredientLine line, Food food) {
        // a can or package of the size the recipe names; how it is cut is the cook's matter
        var size = Quantities.of(line).parts().stream()
                .map(Quantity::size)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new ListItem(
                id,
                food.name(),
                food.key(),
                line.amount(),
                line.unit(),
                size,
                food.aisle().title());
    }

    /** So much of it. */
    public static ListItem item(ItemId id, Quantity quantity, Food food) {
        return measured(
                new ListItem(
                        id,
                        food.name(),
                        food.key(),
                        null,
                        null,
                        quantity.size(),
                        food.aisle().title()),
                quantity);
    }

    /** The same, so much of it. */
    static ListItem measured(ListItem item, Quantity quantity) {
        return item.measured(
                Optional.ofNullable(quantity.amount()).map(Amount::toString).orElse(null),
                Optional.ofNullable(quantity.unit()).map(Unit::canonical).orElse(null));
    }
}
