package ai.jules.command.pantry;

import ai.jules.commands.ItemRef;
import ai.jules.commands.PantryCommand.Stock;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.pantry.Sighting;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is where. The same food in the same place is one item, unless its amounts cannot be added. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Shelves {

    private static final Comparator<PantryItem> SOONEST_FIRST = Comparator.comparing(
                    PantryItem::useBy, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(PantryItem::lastSeen);

    private List<PantryItem> items = new ArrayList<>();

    List<PantryItem> all() {
        return List.copyOf(items);
    }

    Map<ItemId, PantryItem> byId() {
        var byId = new LinkedHashMap<ItemId, PantryItem>();
        items.forEach(item -> byId.put(item.item(), item));
        return byId;
    }

    Shelves copy() {
        var copy = new Shelves();
        copy.items.addAll(items);
        return copy;
    }

    void put(PantryItem item) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).item().equals(item.item())) {
                items.set(i, item);
                return;
            }
        }
        items.add(item);
    }

    void takeAway(Collection<ItemId> gone) {
        items.removeIf(item -> gone.contains(item.item()));
    }

    List<PantryItem> now(Collection<ItemId> some) {
        return items.stream().filter(item -> some.contains(item.item())).toList();
    }

    /** What is meant, what spoils soonest first. */
    List<PantryItem> meant(ItemRef ref) {
        return items.stream()
                .filter(item -> switch (ref) {
                    case ItemRef.ById byId -> item.item().equals(byId.item());
                    case ItemRef.ByFood byFood -> item.key().equals(byFood.key());
                    case ItemRef.Everything _ -> true;
                })
                .sorted(SOONEST_FIRST)
                .toList();
    }

    /**
     * How an item stands once it was seen: the newest sighting says how much there is, and when it says nothing of that, what
     * was known stands. Seeing food again makes it no fresher.
     *
     * @return empty when it was seen later than that
     */
    Optional<PantryItem> seen(Stock stock, MemberId by, Sighting source, Instant at) {
        var known = alike(stock.key(), stock.place()).stream()
                .max(Comparator.comparing((PantryItem item) -> isMeasuredLike(item, stock)));
        if (known.isEmpty()) {
            return Optional.of(item(stock.item(), stock, by, source, at));
        }
        var before = known.get();
        if (before.lastSeen().isAfter(at)) {
            return Optional.empty();
        }
        var now = item(before.item(), stock, by, source, at).goodUntil(earlier(before.useBy(), stock.useBy()));
        return Optional.of(stock.amount() == null ? now.measured(before.amount(), before.unit()) : now);
    }

    /** How an item stands once more of it was brought home. */
    PantryItem bought(Stock stock, MemberId by, Instant at) {
        return alike(stock.key(), stock.place()).stream()
                .flatMap(before -> sum(before, stock.amount(), stock.unit())
                        .map(sum -> item(before.item(), stock, by, Sighting.SHOPPING, at)
                                .measured(sum.amount(), sum.unit())
                                .goodUntil(stillGood(before.useBy(), stock.useBy(), at)))
                        .stream())
                .findFirst()
                .orElseGet(() -> item(stock.item(), stock, by, Sighting.SHOPPING, at));
    }

    /** How an item stands in another place, as one with what is there of the same food; the other's id is kept. */
    PantryItem moved(PantryItem item, String place) {
        return alike(item.key(), place).stream()
                .filter(there -> !there.item().equals(item.item()))
                .flatMap(there -> sum(there, item.amount(), item.unit())
                        .map(sum -> newer(there, item)
                                .measured(sum.amount(), sum.unit())
                                .goodUntil(earlier(there.useBy(), item.useBy())))
                        .stream())
                .findFirst()
                .orElseGet(() -> item.keptIn(place));
    }

    /** No when another item came to be this food in this place meanwhile, in amounts that would be one. */
    boolean hasRoomFor(PantryItem item) {
        var there = alike(item.key(), item.place());
        return there.stream().anyMatch(it -> it.item().equals(item.item()))
                || there.stream()
                        .noneMatch(it -> sum(it, item.amount(), item.unit()).isPresent());
    }

    private List<PantryItem> alike(String key, String place) {
        return items.stream()
                .filter(item -> item.key().equals(key) && item.place().equals(place))
                .toList();
    }

    /** @param unit null when it is counted or not measured */
    private record Sum(@Nullable String amount, @Nullable String unit) {}

    /** What is known is the least there is: something of unknown amount adds nothing that could be said. */
    private static Optional<Sum> sum(PantryItem before, @Nullable String amount, @Nullable String unit) {
        if (amount == null) {
            return Optional.of(new Sum(before.amount(), before.unit()));
        }
        if (before.amount() == null) {
            return Optional.of(new Sum(amount, unit));
        }
        return Measure.of(before.amount(), before.unit())
                .flatMap(there -> Measure.of(amount, unit).flatMap(there::plus))
                .map(sum -> new Sum(sum.written(), sum.unit()));
    }

    private static boolean isMeasuredLike(PantryItem item, Stock stock) {
        return Objects.equals(item.unit(), stock.unit())
                || sum(item, stock.amount(), stock.unit()).isPresent();
    }

    private static PantryItem newer(PantryItem there, PantryItem item) {
        var newer = there.lastSeen().isAfter(item.lastSeen()) ? there : item;
        return new PantryItem(
                there.item(),
                there.food(),
                there.key(),
                null,
                null,
                newer.note(),
                there.place(),
                newer.lastSeen(),
                newer.by(),
                newer.confidence(),
                null,
                newer.source());
    }

    private static PantryItem item(ItemId id, Stock stock, MemberId by, Sighting source, Instant at) {
        return new PantryItem(
                id,
                stock.food(),
                stock.key(),
                stock.amount(),
                stock.unit(),
                stock.note(),
                stock.place(),
                at,
                by,
                stock.confidence(),
                stock.useBy(),
                source);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** The older part spoils first, but what was past its day when more was bought is not there any more. */
    private static @Nullable LocalDate stillGood(@Nullable LocalDate before, @Nullable LocalDate bought, Instant at) {
        boolean past = before != null && before.isBefore(LocalDate.ofInstant(at, ZoneOffset.UTC));
        return past ? bought : earlier(before, bought);
    }
}
