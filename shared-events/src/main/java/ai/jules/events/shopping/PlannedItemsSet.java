package ai.jules.events.shopping;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ShoppingListId;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * What the dishes of a plan need, instead of everything planned before.
 *
 * @param plan the stream of the plan
 * @param items without what somebody took off while the plan was the same; an item that stays keeps its id
 */
@EventName("PlannedItemsSet")
@Revision("1")
public record PlannedItemsSet(ShoppingListId list, String plan, List<ListEntry> items) implements ShoppingListEvent {}
