package ai.jules.events.shopping;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ShoppingListId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Somebody has these. */
@EventName("ListItemsCheckedOff")
@Revision("1")
public record ListItemsCheckedOff(ShoppingListId list, MemberId by, List<ItemId> items) implements ShoppingListEvent {}
