package ai.jules.events.pantry;

import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.PantryId;

/** What happened to a pantry. The permits are the table of contents. */
public sealed interface PantryEvent extends JulesEvent
        permits PantryItemsSeen,
                PantryItemsBought,
                PantryItemsUsed,
                PantryItemsUsedUp,
                PantryItemsMoved,
                PantryItemsRestored,
                PantryItemsRemoved {

    PantryId pantry();
}
