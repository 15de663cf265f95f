package ai.jules.command.shopping;

import ai.jules.commands.ItemRef;
import ai.jules.commands.ShoppingCommand.Planned;
import ai.jules.events.shopping.ItemSource;
import ai.jules.events.shopping.ItemSource.ByHand;
import ai.jules.events.shopping.ItemSource.ForDish;
import ai.jules.events.shopping.ListAmountChanged;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItem;
import ai.jules.events.shopping.ListItemsAdded;
import ai.jules.events.shopping.ListItemsCheckedOff;
import ai.jules.events.shopping.ListItemsRemoved;
import ai.jules.events.shopping.ListItemsRestored;
import ai.jules.events.shopping.ListItemsUnchecked;
import ai.jules.events.shopping.PlannedItemsSet;
import ai.jules.events.shopping.ShoppingListEvent;
import ai.jules.kernel.ItemId;
import ai.jules.kitchen.Missing;
import ai.jules.kitchen.Quantities;
import ai.jules.kitchen.Quantity;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What stands on a shopping list, in the order it came. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Entries {

    /** More than a family strikes off before the dishes of a plan are eaten. */
    private static final int MOST_STRUCK = 200;

    private List<ListEntry> entries = new ArrayList<>();

    /** Whose dishes are on it. */
    private Set<String> plans = new HashSet<>();

    /** What somebody took off although a dish of a plan needs it: it stays off. The oldest first. */
    private List<Need> struck = new ArrayList<>();

    /** What a dish needs of what somebody wants another amount of: their word holds as long as the dish needs it. */
    private List<ListItem> asPlanned = new ArrayList<>();

    /** What a dish needs. */
    record Need(ItemSource source, String key) {

        static Need of(ListEntry entry) {
            return new Need(entry.source(), entry.item().key());
        }
    }

    List<ListEntry> all() {
        return List.copyOf(entries);
    }

    Set<String> plans() {
        return Set.copyOf(plans);
    }

    Map<ItemId, ListEntry> byId() {
        var byId = new LinkedHashMap<ItemId, ListEntry>();
        entries.forEach(entry -> byId.put(entry.item().item(), entry));
        return byId;
    }

    /** Those of the items that do not stand here yet, each once. */
    List<ListItem> notYetHere(List<ListItem> items) {
        var known = byId();
        var missing = new LinkedHashMap<ItemId, ListItem>();
        items.stream()
                .filter(item -> !known.containsKey(item.item()))
                .forEach(item -> missing.putIfAbsent(item.item(), item));
        return List.copyOf(missing.values());
    }

    List<ListEntry> stillToBuy(Collection<String> keys) {
        return entries.stream()
                .filter(entry -> !entry.checked() && keys.contains(entry.item().key()))
                .toList();
    }

    List<ListEntry> now(List<ItemId> items) {
        var byId = byId();
        return items.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** What is meant, told apart by whether the command still has to change it. */
    ListAnswer find(List<ItemRef> refs, Predicate<ListEntry> toBeChanged) {
        var changing = new LinkedHashSet<ListEntry>();
        var already = new LinkedHashSet<ListEntry>();
        var notFound = new ArrayList<ItemRef>();
        for (var ref : refs) {
            var meant = meant(ref);
            var changed = meant.stream().filter(toBeChanged).toList();
            changing.addAll(changed);
            if (meant.isEmpty() && !(ref instanceof ItemRef.Everything)) {
                notFound.add(ref);
            } else if (changed.isEmpty()) {
                already.addAll(meant);
            }
        }
        return new ListAnswer(List.copyOf(changing), List.copyOf(already), notFound);
    }

    /** The likeliest of those that are meant: still to be bought, put there by hand, the last one. */
    Optional<ListEntry> theOne(ItemRef ref) {
        var meant = meant(ref).reversed();
        return meant.stream()
                .filter(entry -> !entry.checked() && entry.source() instanceof ByHand)
                .findFirst()
                .or(() -> meant.stream().filter(entry -> !entry.checked()).findFirst())
                .or(() -> meant.stream().findFirst());
    }

    /** What else is still to be bought of a food that is meant by its name. */
    List<ListEntry> besides(ListEntry one, ItemRef ref) {
        return ref instanceof ItemRef.ByFood && !one.checked()
                ? meant(ref).stream()
                        .filter(entry -> !entry.checked() && !entry.equals(one))
                        .toList()
                : List.of();
    }

    /** What is left of a quantity for one entry beside the others; empty when nothing is, or nobody can tell. */
    static Optional<Quantity> without(Quantity said, List<ListEntry> others) {
        if (others.isEmpty()) {
            return Optional.of(said);
        }
        var rest = Quantities.merge(others.stream()
                .map(entry -> Quantity.of(entry.item().amount(), entry.item().unit()))
                .toList());
        return Quantities.merge(List.of(said)).minus(rest) instanceof Missing.Exactly(var left)
                        && left.parts().size() == 1
                        && left.parts().getFirst().isKnown()
                ? Optional.of(left.parts().getFirst())
                : Optional.empty();
    }

    private List<ListEntry> meant(ItemRef ref) {
        return entries.stream()
                .filter(entry -> switch (ref) {
                    case ItemRef.ById byId -> entry.item().item().equals(byId.item());
                    case ItemRef.ByFood byFood -> entry.item().key().equals(byFood.key());
                    case ItemRef.Everything _ -> true;
                })
                .toList();
    }

    /** How the planned entries would stand with these. */
    List<ListEntry> replan(String nextPlan, List<Planned> needed) {
        var unclaimed = new ArrayList<>(planned());
        return needed.stream()
                .flatMap(one -> {
                    var plan = Objects.requireNonNullElse(one.plan(), nextPlan);
                    var entry = new ListEntry(one.item(), new ForDish(plan, one.dish(), one.recipe()), false);
                    return (one.atHome() ? keep(unclaimed, entry) : Optional.of(toBuy(unclaimed, entry, plan)))
                            .stream();
                })
                .filter(entry -> !struck.contains(Need.of(entry)))
                .toList();
    }

    /** What the same dish has needed before keeps its tick, the id it is known by and the amount somebody gave it. */
    private ListEntry toBuy(List<ListEntry> unclaimed, ListEntry next, String plan) {
        return claim(unclaimed, next, _ -> true)
                .map(before -> isAsSomebodySaid(before)
                        ? before
                        : before.of(next.item().as(before.item().item())))
                .orElseGet(() -> next.checked(isGot(plan, next.item().key())));
    }

    private boolean isAsSomebodySaid(ListEntry entry) {
        return asPlanned.stream()
                .anyMatch(item -> item.item().equals(entry.item().item()));
    }

    /** What somebody has checked off stays as it is, although it would not have to be bought any more. */
    private static Optional<ListEntry> keep(List<ListEntry> unclaimed, ListEntry next) {
        return claim(unclaimed, next, ListEntry::checked);
    }

    /** Whether all of this food that the plan has needed so far is checked off. */
    private boolean isGot(String plan, String key) {
        var needed = entries.stream()
                .filter(entry -> entry.source() instanceof ForDish dish
                        && dish.plan().equals(plan)
                        && entry.item().key().equals(key))
                .toList();
        return !needed.isEmpty() && needed.stream().allMatch(ListEntry::checked);
    }

    private static Optional<ListEntry> claim(List<ListEntry> unclaimed, ListEntry next, Predicate<ListEntry> which) {
        var before = unclaimed.stream()
                .filter(entry -> Need.of(entry).equals(Need.of(next)))
                .filter(which)
                .findFirst();
        before.ifPresent(unclaimed::remove);
        return before;
    }

    boolean isPlanned(List<ListEntry> next) {
        return next.equals(planned());
    }

    private List<ListEntry> planned() {
        return entries.stream().filter(Entries::isPlanned).toList();
    }

    private static boolean isPlanned(ListEntry entry) {
        return switch (entry.source()) {
            case ForDish _ -> true;
            case ByHand _ -> false;
        };
    }

    void evolve(ShoppingListEvent event) {
        switch (event) {
            case ListItemsAdded added ->
                added.items().forEach(item -> entries.add(new ListEntry(item, new ByHand(added.by()), false)));
            case ListItemsCheckedOff checked -> change(checked.items(), entry -> entry.checked(true));
            case ListItemsUnchecked unchecked -> change(unchecked.items(), entry -> entry.checked(false));
            case ListItemsRemoved removed -> {
                now(removed.items()).stream().filter(Entries::isPlanned).forEach(this::strike);
                entries.removeIf(entry -> removed.items().contains(entry.item().item()));
            }
            case ListItemsRestored restored -> {
                entries.addAll(restored.items());
                restored.items().stream().filter(Entries::isPlanned).forEach(entry -> struck.remove(Need.of(entry)));
            }
            case ListAmountChanged changed -> {
                noteAsPlanned(changed);
                change(
                        List.of(changed.item()),
                        entry -> entry.of(entry.item().measured(changed.amount(), changed.unit())));
            }
            case PlannedItemsSet set -> {
                entries.removeIf(Entries::isPlanned);
                entries.addAll(set.items());
                plans.clear();
                plans.add(set.plan());
                set.items().forEach(entry -> plan(entry).ifPresent(plans::add));
                asPlanned.removeIf(item -> !byId().containsKey(item.item()));
            }
        }
    }

    private static Optional<String> plan(ListEntry entry) {
        return switch (entry.source()) {
            case ForDish dish -> Optional.of(dish.plan());
            case ByHand _ -> Optional.empty();
        };
    }

    /** Who goes back to what the dish needs leaves it to the plan again. */
    private void noteAsPlanned(ListAmountChanged changed) {
        for (var entry : now(List.of(changed.item()))) {
            var planned = asPlanned.stream()
                    .filter(item -> item.item().equals(changed.item()))
                    .findFirst()
                    .orElse(entry.item());
            asPlanned.remove(planned);
            if (isPlanned(entry) && !planned.equals(planned.measured(changed.amount(), changed.unit()))) {
                asPlanned.add(planned);
            }
        }
    }

    private void strike(ListEntry entry) {
        struck.add(Need.of(entry));
        if (struck.size() > MOST_STRUCK) {
            struck.removeFirst();
        }
    }

    private void change(List<ItemId> items, UnaryOperator<ListEntry> how) {
        entries.replaceAll(entry -> items.contains(entry.item().item()) ? how.apply(entry) : entry);
    }
}
