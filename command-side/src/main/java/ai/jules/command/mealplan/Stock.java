package ai.jules.command.mealplan;

import ai.jules.events.pantry.PantryItem;
import ai.jules.kitchen.Belief;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.Missing;
import ai.jules.kitchen.Place;
import ai.jules.kitchen.Quantities;
import ai.jules.kitchen.Quantity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the pantry has for the coming dinners, less what earlier ones of them take. */
final class Stock {

    private final Map<String, Quantities> measured = new HashMap<>();

    /** Of these nobody said how much there is: it is taken to be enough. */
    private final Set<String> enough = new HashSet<>();

    /** @param items all there are; what is past its day or hardly there any more does not count */
    Stock(List<PantryItem> items, LocalDate today) {
        items.stream().filter(item -> isThere(item, today)).forEach(item -> {
            var quantity = Quantity.of(item.amount(), item.unit());
            if (quantity.isKnown()) {
                measured.merge(item.key(), Quantities.merge(List.of(quantity)), Quantities::plus);
            } else {
                enough.add(item.key());
            }
        });
    }

    private static boolean isThere(PantryItem item, LocalDate today) {
        if (item.useBy() != null && item.useBy().isBefore(today)) {
            return false;
        }
        var seen = item.lastSeen().atZone(ZoneOffset.UTC).toLocalDate();
        return Place.read(item.place())
                .map(place -> Belief.of(Foods.of(item.food()), place, item.confidence(), seen, today)
                        .there())
                .orElse(true);
    }

    /** Takes as much of this as there is, and tells what is still missing. */
    Quantities take(String key, Quantities need) {
        if (enough.contains(key)) {
            return Quantities.NONE;
        }
        var there = measured.getOrDefault(key, Quantities.NONE);
        if (there.isNone()) {
            return need;
        }
        measured.put(key, rest(there.minus(need)));
        // of what nobody measures some is enough
        boolean unmeasured = need.parts().stream().noneMatch(Quantity::isKnown);
        return unmeasured ? Quantities.NONE : rest(need.minus(there));
    }

    /** What cannot be compared with what is there is missing as a whole. */
    private static Quantities rest(Missing missing) {
        return switch (missing) {
            case Missing.Nothing() -> Quantities.NONE;
            case Missing.Exactly(var quantities) -> quantities;
            case Missing.Unknown(var atMost) -> atMost;
        };
    }
}
