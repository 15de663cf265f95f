package ai.jules.command.shopping;

import ai.jules.command.undo.Reversal;
import ai.jules.events.shopping.ItemSource.ByHand;
import ai.jules.events.shopping.ItemSource.ForDish;
import ai.jules.events.shopping.ListEntry;
import java.util.Optional;
import java.util.Set;

/**
 * How an entry goes back: its amount and its tick each by itself.
 *
 * @param plans those the list is for; what another needed does not come back
 */
record ListReversal(Set<String> plans) implements Reversal<ListEntry> {

    @Override
    public String kin(ListEntry entry) {
        return entry.item().item().toString();
    }

    @Override
    public Optional<ListEntry> revert(ListEntry now, ListEntry before, ListEntry after) {
        boolean otherAmount = !before.item().equals(after.item());
        boolean otherTick = before.checked() != after.checked();
        if (otherAmount && !now.item().equals(after.item()) || otherTick && now.checked() != after.checked()) {
            return Optional.empty();
        }
        var item = otherAmount ? before.item() : now.item();
        return Optional.of(new ListEntry(item, now.source(), otherTick ? before.checked() : now.checked()));
    }

    @Override
    public boolean hasRoomFor(ListEntry entry) {
        return switch (entry.source()) {
            case ByHand _ -> true;
            case ForDish dish -> plans.contains(dish.plan());
        };
    }
}
