package ai.jules.events.shopping;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ShoppingListId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Somebody wants more or less of it. */
@EventName("ListAmountChanged")
@Revision("1")
public record ListAmountChanged(
        ShoppingListId list,
        MemberId by,
        ItemId item,
        @Nullable String amount,
        @Nullable String unit) implements ShoppingListEvent {}
