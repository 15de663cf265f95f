package ai.jules.command.shopping;

import ai.jules.command.undo.TakingBack.Step;
import ai.jules.events.shopping.ListAmountChanged;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItemsCheckedOff;
import ai.jules.events.shopping.ListItemsRemoved;
import ai.jules.events.shopping.ListItemsRestored;
import ai.jules.events.shopping.ListItemsUnchecked;
import ai.jules.events.shopping.ShoppingListEvent;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ShoppingListId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Taking back, said in the words of the list. */
final class Compensation {

    private Compensation() {}

    static List<ShoppingListEvent> of(ShoppingListId list, MemberId by, List<Step<ListEntry>> steps) {
        var events = new ArrayList<ShoppingListEvent>();
        unlessEmpty(
                steps.stream().filter(step -> step.to() == null).map(Step::from),
                gone -> new ListItemsRemoved(list, by, ids(gone)),
                events);
        unlessEmpty(
                steps.stream().filter(step -> step.from() == null).map(Step::to),
                back -> new ListItemsRestored(list, by, back),
                events);
        var changed = steps.stream()
                .filter(step -> step.from() != null && step.to() != null)
                .toList();
        changed.stream()
                .filter(step -> !step.from().item().equals(step.to().item()))
                .map(step -> step.to().item())
                .forEach(item -> events.add(new ListAmountChanged(list, by, item.item(), item.amount(), item.unit())));
        var ticked = changed.stream()
                .filter(step -> step.from().checked() != step.to().checked())
                .map(Step::to)
                .toList();
        unlessEmpty(
                ticked.stream().filter(ListEntry::checked),
                checked -> new ListItemsCheckedOff(list, by, ids(checked)),
                events);
        unlessEmpty(
                ticked.stream().filter(entry -> !entry.checked()),
                unchecked -> new ListItemsUnchecked(list, by, ids(unchecked)),
                events);
        return events;
    }

    private static void unlessEmpty(
            Stream<ListEntry> some,
            Function<List<ListEntry>, ShoppingListEvent> event,
            List<ShoppingListEvent> events) {
        var entries = some.filter(Objects::nonNull).toList();
        if (!entries.isEmpty()) {
            events.add(event.apply(entries));
        }
    }

    static List<ItemId> ids(List<ListEntry> some) {
        return some.stream().map(entry -> entry.item().item()).toList();
    }
}
