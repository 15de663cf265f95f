package ai.jules.command.pantry;

import ai.jules.commands.ItemRef;
import ai.jules.commands.PantryCommand.Portion;
import ai.jules.events.pantry.PantryItem;
import ai.jules.kernel.ItemId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Portions being taken off the shelves, of what spoils soonest first, until there is enough. */
class Helping {

    private final Shelves shelves;
    private final SequencedSet<ItemId> touched = new LinkedHashSet<>();
    private final SequencedSet<ItemId> gone = new LinkedHashSet<>();
    private final List<PantryItem> unmeasured = new ArrayList<>();
    private final List<ItemRef> notFound = new ArrayList<>();

    Helping(Shelves shelves) {
        this.shelves = shelves;
    }

    void take(Portion portion) {
        var meant = shelves.meant(portion.of());
        if (meant.isEmpty()) {
            notFound.add(portion.of());
            return;
        }
        var wanted = Measure.of(portion.amount(), portion.unit());
        boolean takenAny = false;
        for (var item : meant) {
            if (wanted.isEmpty() || wanted.get().isNothing()) {
                break;
            }
            var still = wanted.get();
            var there = Measure.of(item.amount(), item.unit());
            var left = there.flatMap(all -> all.minus(still));
            if (left.isPresent()) {
                leave(item, left.get());
                wanted = there.flatMap(still::minus);
                takenAny = true;
            }
        }
        if (!takenAny) {
            unmeasured.addAll(meant);
        }
    }

    private void leave(PantryItem item, Measure left) {
        if (left.isNothing()) {
            shelves.takeAway(List.of(item.item()));
            touched.remove(item.item());
            gone.add(item.item());
        } else {
            shelves.put(item.measured(left.written(), left.unit()));
            touched.add(item.item());
        }
    }

    /** As they stand now. */
    List<PantryItem> used() {
        return shelves.now(touched);
    }

    SequencedSet<ItemId> gone() {
        return gone;
    }

    List<PantryItem> unmeasured() {
        return unmeasured;
    }

    List<ItemRef> notFound() {
        return notFound;
    }
}
