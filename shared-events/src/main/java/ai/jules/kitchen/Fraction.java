package ai.jules.kitchen;

import java.math.BigInteger;

/**
 * An exact number of a kitchen, never negative and always in lowest terms.
 *
 * @param numerator not negative
 * @param denominator positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    public Fraction {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a kitchen knows no such number");
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** {@code numerator / denominator}, reduced. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** What is left after taking the other away; zero when the other is more. */
    public Fraction without(Fraction other) {
        BigInteger rest = numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator));
        return new Fraction(rest.max(BigInteger.ZERO), denominator.multiply(other.denominator));
    }

    /** The next multiple of a step, itself when it is one. */
    Fraction upTo(Fraction step) {
        BigInteger[] steps =
                numerator.multiply(step.denominator).divideAndRemainder(denominator.multiply(step.numerator));
        BigInteger whole = steps[1].signum() == 0 ? steps[0] : steps[0].add(BigInteger.ONE);
        return new Fraction(whole, BigInteger.ONE).times(step);
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Throws {@link ArithmeticException} when {@code other} is zero. */
    public Fraction dividedBy(Fraction other) {
        if (other.isZero()) {
            throw new ArithmeticException("nothing can be shared out among nobody");
        }
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** As a cook writes it: {@code 2}, {@code 3/4}, {@code 1 1/2}. */
    @Override
    public String toString() {
        if (isWhole()) {
            return numerator.toString();
        }
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        String rest = parts[1] + "/" + denominator;
        return parts[0].signum() == 0 ? rest : parts[0] + " " + rest;
    }
}
