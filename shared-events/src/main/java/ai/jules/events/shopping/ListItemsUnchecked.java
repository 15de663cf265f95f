package ai.jules.events.shopping;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ShoppingListId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** These are still to be bought after all. */
@EventName("ListItemsUnchecked")
@Revision("1")
public record ListItemsUnchecked(ShoppingListId list, MemberId by, List<ItemId> items) implements ShoppingListEvent {}
