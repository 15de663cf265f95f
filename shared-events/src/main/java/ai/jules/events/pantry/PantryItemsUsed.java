package ai.jules.events.pantry;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Some of these was used; they are told as they stand now. */
@EventName("PantryItemsUsed")
@Revision("1")
public record PantryItemsUsed(PantryId pantry, MemberId by, List<PantryItem> items) implements PantryEvent {}
