package ai.jules.events.shopping;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ShoppingListId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** These are on the list again, as they were. */
@EventName("ListItemsRestored")
@Revision("1")
public record ListItemsRestored(ShoppingListId list, MemberId by, List<ListEntry> items) implements ShoppingListEvent {}
