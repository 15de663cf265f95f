package ai.jules.events.pantry;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Somebody brought these home; they are told as they stand now. */
@EventName("PantryItemsBought")
@Revision("1")
public record PantryItemsBought(PantryId pantry, MemberId by, List<PantryItem> items) implements PantryEvent {}
