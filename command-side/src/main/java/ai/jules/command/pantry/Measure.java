package ai.jules.command.pantry;

import ai.jules.kitchen.Amount;
import ai.jules.kitchen.Fraction;
import ai.jules.kitchen.Unit;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of something there is. Weights add to weights, volumes to volumes, dozens to single ones; nothing else to
 * anything but its own.
 *
 * @param unit null when it is counted
 */
record Measure(Amount amount, @Nullable String unit) {

    private static final Fraction TWELVE = Fraction.of(12, 1);

    /** What adds to what, and how much one of the unit is in it. */
    private record Scale(String kind, Fraction size) {}

    /** Empty when it is not known how much it is. */
    static Optional<Measure> of(@Nullable String amount, @Nullable String unit) {
        return Optional.ofNullable(amount).flatMap(Amount::parse).map(it -> new Measure(it, unit));
    }

    /** Empty when the two cannot be added, or nobody could write down the sum. */
    Optional<Measure> plus(Measure other) {
        return inOneUnit(other)
                .map(it -> new Measure(it.mine().plus(it.others()), it.unit()))
                .filter(Measure::canBeWritten);
    }

    /** What is left of this without the other, nothing when there is more of the other; empty as for a sum. */
    Optional<Measure> minus(Measure other) {
        return inOneUnit(other)
                .map(it -> new Measure(
                        new Amount(
                                less(it.mine().low(), it.others().high()),
                                less(it.mine().high(), it.others().low())),
                        it.unit()))
                .filter(Measure::canBeWritten);
    }

    boolean isNothing() {
        return amount.high().isZero();
    }

    String written() {
        return amount.toString();
    }

    private record Pair(
            Amount mine, Amount others, @Nullable String unit) {}

    /** Both in the smaller of the two units. */
    private Optional<Pair> inOneUnit(Measure other) {
        var mine = scale(unit);
        var others = scale(other.unit);
        if (!mine.kind().equals(others.kind())) {
            return Optional.empty();
        }
        return Optional.of(
                mine.size().compareTo(others.size()) <= 0
                        ? new Pair(amount, other.amount.times(others.size().dividedBy(mine.size())), unit)
                        : new Pair(amount.times(mine.size().dividedBy(others.size())), other.amount, other.unit));
    }

    private static Scale scale(@Nullable String unit) {
        if (unit == null) {
            return new Scale("", Fraction.ONE);
        }
        if (unit.equals(Unit.DOZEN.canonical())) {
            return new Scale("", TWELVE);
        }
        return Unit.of(unit)
                .flatMap(known ->
                        known.size().map(size -> new Scale(known.dimension().name(), size)))
                .orElse(new Scale("of " + unit, Fraction.ONE));
    }

    private static Fraction less(Fraction from, Fraction what) {
        if (from.compareTo(what) <= 0) {
            return Fraction.ZERO;
        }
        return new Fraction(
                from.numerator()
                        .multiply(what.denominator())
                        .subtract(what.numerator().multiply(from.denominator())),
                from.denominator().multiply(what.denominator()));
    }

    /** Cups in milliliters make fractions no cook would read. */
    private boolean canBeWritten() {
        return Amount.parse(written()).isPresent()
                && amount.high().denominator().compareTo(BigInteger.valueOf(64)) <= 0;
    }
}
