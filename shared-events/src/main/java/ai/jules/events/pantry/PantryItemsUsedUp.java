package ai.jules.events.pantry;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** There are none of these left. */
@EventName("PantryItemsUsedUp")
@Revision("1")
public record PantryItemsUsedUp(PantryId pantry, MemberId by, List<ItemId> items) implements PantryEvent {}
