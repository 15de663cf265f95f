package ai.jules.events.pantry;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** These stand again as they stood. */
@EventName("PantryItemsRestored")
@Revision("1")
public record PantryItemsRestored(PantryId pantry, MemberId by, List<PantryItem> items) implements PantryEvent {}
