package ai.jules.kitchen;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be added up: all volumes, all weights, all counted things, and other units only with themselves.
 *
 * @param unit null for volumes, weights and counted things
 */
record Kind(Group group, @Nullable Unit unit, @Nullable String size) implements Comparable<Kind> {

    /** In the order in which parts of a sum are said. */
    enum Group {
        VOLUME,
        WEIGHT,
        COUNTED,
        UNIT
    }

    private static final Set<Unit> METRIC = EnumSet.of(Unit.ML, Unit.CL, Unit.DL, Unit.L, Unit.MG, Unit.G, Unit.KG);

    private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::group)
            .thenComparing(Kind::unit, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Kind::size, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Kind of(Quantity quantity) {
        Unit unit = quantity.unit();
        if (unit == null || unit == Unit.DOZEN) {
            return new Kind(Group.COUNTED, null, quantity.size());
        }
        return switch (unit.dimension()) {
            case VOLUME -> new Kind(Group.VOLUME, null, null);
            case WEIGHT -> new Kind(Group.WEIGHT, null, null);
            case CONTAINER, COUNT, VAGUE -> new Kind(Group.UNIT, unit, quantity.size());
        };
    }

    /** How much one of this unit is in the kind's own measure: teaspoons, grams or pieces. */
    static Fraction size(@Nullable Unit unit) {
        if (unit == null) {
            return Fraction.ONE;
        }
        return unit == Unit.DOZEN ? Fraction.of(12, 1) : unit.size().orElse(Fraction.ONE);
    }

    /**
     * The unit a sum of both is kept in: the larger one, US before metric, single things before dozens. The order of
     * adding does not matter.
     */
    static @Nullable Unit common(@Nullable Unit one, @Nullable Unit other) {
        if (one == null || other == null) {
            return null;
        }
        if (isMetric(one) != isMetric(other)) {
            return isMetric(one) ? other : one;
        }
        return size(one).compareTo(size(other)) >= 0 ? one : other;
    }

    static boolean isMetric(Unit unit) {
        return METRIC.contains(unit);
    }

    /** The same unit, where one side does not say of which size. */
    boolean mayBe(Kind other) {
        return group == other.group && unit == other.unit && (size == null || other.size == null);
    }

    boolean isVague() {
        return unit != null && unit.dimension() == Unit.Dimension.VAGUE;
    }

    @Override
    public int compareTo(Kind other) {
        return ORDER.compare(this, other);
    }
}
