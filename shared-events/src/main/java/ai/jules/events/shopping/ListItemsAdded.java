package ai.jules.events.shopping;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ShoppingListId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Somebody put things on the list. */
@EventName("ListItemsAdded")
@Revision("1")
public record ListItemsAdded(ShoppingListId list, MemberId by, List<ListItem> items) implements ShoppingListEvent {}
