package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of one food altogether. Volumes are added to volumes and weights to weights, exactly; what cannot be added
 * stays apart: {@code 2 cups + 1 can}. The order of adding changes neither the sum nor its text.
 *
 * @param parts at most one for each thing that can be added up, {@link Quantity#SOME} last; amounts are exact and kept in
 *     the largest unit that went in (a US one when there was one)
 */
public record Quantities(List<Quantity> parts) {

    public static final Quantities NONE = new Quantities(List.of());

    private static final Pattern SIZE =
            Pattern.compile("(\\d[\\d./]*(?: \\d/\\d)?)[ -]?([a-z. ]{1,12})", Pattern.CASE_INSENSITIVE);

    public Quantities {
        parts = canonical(parts);
    }

    /** The sum of all. */
    public static Quantities merge(Collection<Quantity> quantities) {
        return new Quantities(List.copyOf(quantities));
    }

    /** What a line of a recipe asks for; {@code 1 cup plus 2 tbsp} is both, a line without an amount is {@code some}. */
    public static Quantities of(IngredientLine line) {
        Quantity first = Quantity.of(line.amount(), line.unit());
        List<Quantity> all = new ArrayList<>();
        String size = null;
        for (String note : line.note() == null ? new String[0] : line.note().split(", ")) {
            if (note.startsWith("plus ")) {
                IngredientLine more = IngredientLines.read(note.substring(5), line.confidence());
                if (more.amount() != null && more.unit() != null) {
                    all.add(Quantity.of(more.amount(), more.unit()));
                }
            } else if (size == null) {
                size = size(note);
            }
        }
        all.add(new Quantity(first.amount(), first.unit(), isSized(first) ? size : null));
        return merge(all);
    }

    public Quantities plus(Quantities other) {
        return merge(Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    public boolean isNone() {
        return parts.isEmpty();
    }

    /**
     * What is still needed when the pantry has this much. Never below zero. A container of unsaid size stands for one of
     * any size; a pinch is covered by anything. What is left there and cannot be compared makes the answer
     * {@link Missing.Unknown}.
     */
    public Missing minus(Quantities pantry) {
        if (isNone()) {
            return new Missing.Nothing();
        }
        Map<Kind, Sum> need = sums(parts);
        Map<Kind, Sum> have = sums(pantry.parts);
        for (Kind kind : List.copyOf(need.keySet())) {
            take(need, kind, have, kind);
        }
        for (Kind wanted : List.copyOf(need.keySet())) {
            for (Kind there : List.copyOf(have.keySet())) {
                if (wanted.mayBe(there)) {
                    take(need, wanted, have, there);
                }
            }
        }
        boolean moreThere = !have.isEmpty() || someOf(pantry.parts);
        if (moreThere) {
            need.keySet().removeIf(Kind::isVague);
        }
        Quantities rest = quantities(need, someOf(parts));
        if (rest.isNone()) {
            return new Missing.Nothing();
        }
        return moreThere ? new Missing.Unknown(rest) : new Missing.Exactly(rest);
    }

    /** The parts in units a cook or shop uses, one after the other; rounded up when {@link #isRounded()}. */
    public List<Quantity> shown() {
        return parts.stream().flatMap(part -> Kitchen.shown(part).stream()).toList();
    }

    /** Whether {@link #shown()} says a little more than the exact sum, because metric and US measures were mixed. */
    public boolean isRounded() {
        return parts.stream().anyMatch(Kitchen::isRounded);
    }

    /** In ASCII, as a list says it: {@code 6 tbsp}, {@code 2 cups + 1 can}, {@code about 34 oz}; empty for nothing. */
    public String text() {
        String text = shown().stream().map(Quantity::toString).collect(Collectors.joining(" + "));
        return isRounded() ? "about " + text : text;
    }

    @Override
    public String toString() {
        return text();
    }

    private record Sum(Amount amount, @Nullable Unit unit) {

        Sum plus(Sum other) {
            return new Sum(amount.plus(other.amount), Kind.common(unit, other.unit));
        }
    }

    private static Map<Kind, Sum> sums(List<Quantity> quantities) {
        Map<Kind, Sum> sums = new TreeMap<>();
        for (Quantity quantity : quantities) {
            Amount amount = quantity.amount();
            if (amount != null && !amount.high().isZero()) {
                Sum sum = new Sum(amount.times(Kind.size(quantity.unit())), quantity.unit());
                sums.merge(Kind.of(quantity), sum, Sum::plus);
            }
        }
        return sums;
    }

    private static List<Quantity> canonical(List<Quantity> quantities) {
        return parts(sums(quantities), someOf(quantities));
    }

    private static Quantities quantities(Map<Kind, Sum> sums, boolean some) {
        return new Quantities(parts(sums, some));
    }

    private static List<Quantity> parts(Map<Kind, Sum> sums, boolean some) {
        List<Quantity> parts = new ArrayList<>();
        sums.forEach((kind, sum) -> {
            Fraction one = Fraction.ONE.dividedBy(Kind.size(sum.unit));
            parts.add(new Quantity(sum.amount.times(one), sum.unit, kind.size()));
        });
        if (some) {
            parts.add(Quantity.SOME);
        }
        return List.copyOf(parts);
    }

    private static boolean someOf(List<Quantity> quantities) {
        return quantities.stream().anyMatch(quantity -> !quantity.isKnown());
    }

    private static void take(Map<Kind, Sum> need, Kind wanted, Map<Kind, Sum> have, Kind there) {
        Sum needed = need.get(wanted);
        Sum had = have.get(there);
        if (needed == null || had == null) {
            return;
        }
        put(need, wanted, less(needed, had));
        put(have, there, less(had, needed));
    }

    private static void put(Map<Kind, Sum> sums, Kind kind, Sum rest) {
        if (rest.amount.high().isZero()) {
            sums.remove(kind);
        } else {
            sums.put(kind, rest);
        }
    }

    /** Of {@code 2-3} less {@code 2} one may be missing, so one is said. */
    private static Sum less(Sum from, Sum taken) {
        Fraction low = from.amount.low().without(taken.amount.high());
        Fraction high = from.amount.high().without(taken.amount.low());
        return new Sum(low.isZero() ? Amount.exactly(high) : new Amount(low, high), from.unit);
    }

    /** {@code 2 sticks (1 cup)} are a cup together, {@code 2 (14 oz) cans} hold as much each. */
    private static boolean isSized(Quantity quantity) {
        Unit unit = quantity.unit();
        return quantity.isKnown() && (unit == null || unit.dimension() == Unit.Dimension.CONTAINER);
    }

    private static @Nullable String size(String note) {
        Matcher size = SIZE.matcher(note.strip());
        if (!size.matches() || Amount.parse(size.group(1)).isEmpty()) {
            return null;
        }
        return Unit.spelled(size.group(2).strip())
                .filter(Unit::isMeasure)
                .map(unit -> size.group(1) + " " + unit.canonical())
                .orElse(null);
    }
}
