package ai.jules.events.pantry;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Somebody said or showed that these are there; they are told as they stand now. */
@EventName("PantryItemsSeen")
@Revision("1")
public record PantryItemsSeen(PantryId pantry, MemberId by, Sighting source, List<PantryItem> items)
        implements PantryEvent {}
