package ai.jules.events.pantry;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** These were never there. */
@EventName("PantryItemsRemoved")
@Revision("1")
public record PantryItemsRemoved(PantryId pantry, MemberId by, List<ItemId> items) implements PantryEvent {}
