package ai.jules.command.mealplan;

import java.util.List;

/**
 * What writing the dinners' needs did to the shopping list; foods as the list shows them, by its order.
 *
 * @param added to be bought now and were not before
 * @param removed to be bought before and are not any more
 * @param changed of which another amount is to be bought
 * @param toBuy foods the plan needs that are to be bought
 * @param covered foods it needs that the pantry has
 */
public record ShoppingChange(List<String> added, List<String> removed, List<String> changed, int toBuy, int covered) {

    public ShoppingChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }
}
