package ai.jules.events.shopping;

import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.ShoppingListId;

/** What happened to a shopping list. The permits are the table of contents. */
public sealed interface ShoppingListEvent extends JulesEvent
        permits ListItemsAdded,
                ListItemsCheckedOff,
                ListItemsUnchecked,
                ListItemsRemoved,
                ListItemsRestored,
                ListAmountChanged,
                PlannedItemsSet {

    ShoppingListId list();
}
