package ai.jules.events.pantry;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Somebody keeps these elsewhere.
 *
 * @param items as they stand now
 * @param joined what is no longer by itself, because the same food was there already
 */
@EventName("PantryItemsMoved")
@Revision("1")
public record PantryItemsMoved(PantryId pantry, MemberId by, String place, List<PantryItem> items, List<ItemId> joined)
        implements PantryEvent {}
