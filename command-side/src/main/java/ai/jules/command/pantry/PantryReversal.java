package ai.jules.command.pantry;

import ai.jules.command.undo.Reversal;
import ai.jules.events.pantry.PantryItem;
import java.util.Optional;

/** How an item goes back: its place and everything else each by itself; one food as a whole. */
record PantryReversal(Shelves shelves) implements Reversal<PantryItem> {

    @Override
    public String kin(PantryItem item) {
        return item.key();
    }

    @Override
    public Optional<PantryItem> revert(PantryItem now, PantryItem before, PantryItem after) {
        boolean otherPlace = !before.place().equals(after.place());
        boolean otherStock = !before.keptIn(after.place()).equals(after);
        if (otherPlace && !now.place().equals(after.place())
                || otherStock && !now.keptIn(after.place()).equals(after)) {
            return Optional.empty();
        }
        var stock = otherStock ? before : now;
        return Optional.of(stock.keptIn(otherPlace ? before.place() : now.place()));
    }

    @Override
    public boolean hasRoomFor(PantryItem item) {
        return shelves.hasRoomFor(item);
    }
}
