package ai.jules.kitchen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says an exact amount in the units of measuring cups, scales and shops. */
final class Kitchen {

    /**
     * A unit to say an amount in.
     *
     * @param least smaller amounts are said in a smaller unit
     * @param most larger amounts are said in two units when that is possible
     * @param parts the fractions there are spoons, cups or marks for, by their denominators
     */
    private record Measure(Unit unit, Fraction least, Fraction most, List<Integer> parts) {

        boolean says(Fraction inBase) {
            Fraction amount = inBase.dividedBy(Kind.size(unit));
            boolean mark = parts.stream()
                    .anyMatch(part -> amount.times(Fraction.of(part, 1)).isWhole());
            return mark && amount.compareTo(least) >= 0;
        }

        Amount amount(Amount inBase) {
            return inBase.times(Fraction.ONE.dividedBy(Kind.size(unit)));
        }

        boolean isTooMuch(Fraction inBase) {
            return inBase.dividedBy(Kind.size(unit)).compareTo(most) > 0;
        }
    }

    private static final Fraction PLENTY = Fraction.of(1_000_000, 1);
    private static final Measure GALLON = measure(Unit.GAL, Fraction.of(1, 4), PLENTY, 1, 2, 4);
    private static final Measure QUART = measure(Unit.QT, Fraction.of(1, 2), PLENTY, 1, 2);
    private static final Measure PINT = measure(Unit.PT, Fraction.of(1, 2), PLENTY, 1, 2);
    private static final Measure FLUID_OUNCE = measure(Unit.FL_OZ, Fraction.ZERO, PLENTY, 1, 2);
    private static final Measure CUP = measure(Unit.CUP, Fraction.of(1, 4), PLENTY, 1, 2, 3, 4);
    private static final Measure TABLESPOON = measure(Unit.TBSP, Fraction.ONE, Fraction.of(15, 1), 1, 2);
    private static final Measure TEASPOON = measure(Unit.TSP, Fraction.ZERO, Fraction.of(8, 1), 1, 2, 3, 4, 8);
    private static final Measure POUND = measure(Unit.LB, Fraction.ONE, PLENTY, 1, 2, 4);
    private static final Measure PART_OF_A_POUND = measure(Unit.LB, Fraction.of(1, 4), PLENTY, 1, 2, 4);
    private static final Measure OUNCE = measure(Unit.OZ, Fraction.ZERO, Fraction.of(31, 1), 1, 2, 3, 4, 8);
    private static final Measure LITRE = measure(Unit.L, Fraction.ONE, PLENTY, 1, 2, 4);
    private static final Measure MILLILITRE = measure(Unit.ML, Fraction.ZERO, PLENTY, 1, 2, 4);
    private static final Measure KILOGRAM = measure(Unit.KG, Fraction.ONE, PLENTY, 1, 2, 4);
    private static final Measure GRAM = measure(Unit.G, Fraction.ONE, PLENTY, 1, 2, 4);
    private static final Measure MILLIGRAM = measure(Unit.MG, Fraction.ZERO, PLENTY, 1, 2, 4);

    private static final List<Measure> SPOONS_AND_CUPS = List.of(CUP, TABLESPOON, TEASPOON);
    private static final List<Measure> LITRES = List.of(LITRE, MILLILITRE);
    private static final List<Measure> GRAMS = List.of(KILOGRAM, GRAM, MILLIGRAM);

    /** The larger units only when somebody used them: flour is measured in cups, milk is bought by the quart. */
    private static final Map<Unit, List<Measure>> MEASURES = Map.ofEntries(
            Map.entry(Unit.GAL, List.of(GALLON, QUART, CUP, TABLESPOON, TEASPOON)),
            Map.entry(Unit.QT, List.of(QUART, CUP, TABLESPOON, TEASPOON)),
            Map.entry(Unit.PT, List.of(PINT, CUP, TABLESPOON, TEASPOON)),
            Map.entry(Unit.FL_OZ, List.of(FLUID_OUNCE, CUP, TABLESPOON, TEASPOON)),
            Map.entry(Unit.LB, List.of(PART_OF_A_POUND, OUNCE)),
            Map.entry(Unit.OZ, List.of(POUND, OUNCE)),
            Map.entry(Unit.ML, LITRES),
            Map.entry(Unit.CL, LITRES),
            Map.entry(Unit.DL, LITRES),
            Map.entry(Unit.L, LITRES),
            Map.entry(Unit.MG, GRAMS),
            Map.entry(Unit.G, GRAMS),
            Map.entry(Unit.KG, GRAMS));

    private static final List<Fraction> MARKS = List.of(
            Fraction.of(3, 4),
            Fraction.of(2, 3),
            Fraction.of(1, 2),
            Fraction.of(1, 3),
            Fraction.of(1, 4),
            Fraction.ZERO);

    private Kitchen() {}

    /** One quantity, or two for one cup and a tablespoon. */
    static List<Quantity> shown(Quantity exact) {
        Amount amount = exact.amount();
        Unit unit = exact.unit();
        if (amount == null || unit == null || !unit.isMeasure()) {
            return List.of(pieces(exact, amount, unit));
        }
        Amount inBase = amount.times(Kind.size(unit));
        return said(inBase, unit)
                .orElseGet(() -> said(rounded(inBase, unit), unit).orElse(List.of(exact)));
    }

    static boolean isRounded(Quantity exact) {
        Amount amount = exact.amount();
        Unit unit = exact.unit();
        return amount != null
                && unit != null
                && unit.isMeasure()
                && said(amount.times(Kind.size(unit)), unit).isEmpty();
    }

    /** Half a dozen is a dozen's half; a third of one is four. */
    private static Quantity pieces(Quantity exact, @Nullable Amount amount, @Nullable Unit unit) {
        if (amount == null || unit != Unit.DOZEN) {
            return exact;
        }
        Fraction two = Fraction.of(2, 1);
        boolean halves =
                amount.low().times(two).isWhole() && amount.high().times(two).isWhole();
        return halves ? exact : new Quantity(amount.times(Fraction.of(12, 1)), null, exact.size());
    }

    private static Optional<List<Quantity>> said(Amount inBase, Unit unit) {
        List<Measure> measures = measures(unit);
        Optional<Measure> single = measures.stream()
                .filter(measure -> measure.says(inBase.low()) && measure.says(inBase.high()))
                .findFirst();
        boolean clumsy = single.isEmpty() || single.get().isTooMuch(inBase.high());
        if (clumsy && !inBase.isRange()) {
            Optional<List<Quantity>> two = inTwo(inBase.high(), unit);
            if (two.isPresent()) {
                return two;
            }
        }
        return single.map(measure -> List.of(Quantity.of(measure.amount(inBase), measure.unit())));
    }

    private static Optional<List<Quantity>> inTwo(Fraction inBase, Unit unit) {
        if (Kind.isMetric(unit)) {
            return Optional.empty();
        }
        if (unit.dimension() == Unit.Dimension.WEIGHT) {
            return inTwo(inBase, Unit.LB, List.of(Fraction.ZERO), List.of(OUNCE));
        }
        Optional<List<Quantity>> cups = inTwo(inBase, Unit.CUP, MARKS, List.of(TABLESPOON, TEASPOON));
        return cups.isPresent() ? cups : inTwo(inBase, Unit.TBSP, List.of(Fraction.ZERO), List.of(TEASPOON));
    }

    private static Optional<List<Quantity>> inTwo(
            Fraction inBase, Unit large, List<Fraction> marks, List<Measure> small) {
        Fraction amount = inBase.dividedBy(Kind.size(large));
        Fraction whole = new Fraction(amount.numerator().divide(amount.denominator()), Fraction.ONE.denominator());
        for (Fraction mark : marks) {
            Fraction first = whole.plus(mark);
            if (first.isZero() || first.compareTo(amount) > 0) {
                continue;
            }
            Fraction rest = inBase.without(first.times(Kind.size(large)));
            Optional<Measure> measure = small.stream()
                    .filter(one -> one.says(rest) && !one.isTooMuch(rest))
                    .findFirst();
            if (measure.isPresent()) {
                Amount second = measure.get().amount(Amount.exactly(rest));
                return Optional.of(List.of(
                        Quantity.of(Amount.exactly(first), large),
                        Quantity.of(second, measure.get().unit())));
            }
        }
        return Optional.empty();
    }

    private static List<Measure> measures(Unit unit) {
        return MEASURES.getOrDefault(unit, SPOONS_AND_CUPS);
    }

    /** Up to the next mark, so that nobody comes home with too little. */
    private static Amount rounded(Amount inBase, Unit unit) {
        Fraction step = step(inBase.high(), unit);
        return new Amount(inBase.low().upTo(step), inBase.high().upTo(step));
    }

    private static Fraction step(Fraction inBase, Unit unit) {
        boolean metric = Kind.isMetric(unit);
        if (unit.dimension() == Unit.Dimension.WEIGHT) {
            Fraction ounce = Kind.size(Unit.OZ);
            Fraction american = inBase.compareTo(ounce) >= 0 ? ounce : ounce.times(Fraction.of(1, 8));
            Fraction gram = inBase.compareTo(Fraction.ONE) >= 0 ? Fraction.ONE : Kind.size(Unit.MG);
            return metric ? gram : american;
        }
        if (metric) {
            return Kind.size(Unit.ML);
        }
        if (inBase.compareTo(Kind.size(Unit.CUP)) >= 0) {
            return Fraction.of(12, 1);
        }
        return inBase.compareTo(Kind.size(Unit.TBSP)) >= 0 ? Fraction.of(3, 2) : Fraction.of(1, 8);
    }

    private static Measure measure(Unit unit, Fraction least, Fraction most, Integer... parts) {
        return new Measure(unit, least, most, List.of(parts));
    }
}
