package ai.jules.mealplan;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * An exact share of something, of either sign and always in lowest terms: what somebody got, what a dish scored, a balance
 * between weeks. A kitchen's {@code Fraction} is never negative and is written as a cook writes it, so it is another thing.
 * A share travels as text, see {@link #toString()}.
 *
 * @param numerator carries the sign
 * @param denominator positive once it is made
 */
public record Share(BigInteger numerator, BigInteger denominator) implements Comparable<Share> {

    public static final Share ZERO = of(0, 1);
    public static final Share ONE = of(1, 1);
    static final Share HALF = of(1, 2);

    private static final Pattern WRITTEN = Pattern.compile("(-?[0-9]+)(?:/([0-9]+))?");

    /** Throws {@link ArithmeticException} when the denominator is zero. */
    public Share {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("no share has nothing as its denominator");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** {@code numerator / denominator}, reduced. */
    public static Share of(long numerator, long denominator) {
        return new Share(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads what {@link #toString()} writes, and the same in other than lowest terms. Throws
     * {@link IllegalArgumentException} when it is anything else.
     */
    public static Share parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("a share is written like -5/21");
        }
        var denominator = written.group(2) == null ? BigInteger.ONE : new BigInteger(written.group(2));
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a share is written like -5/21");
        }
        return new Share(new BigInteger(written.group(1)), denominator);
    }

    public Share plus(Share other) {
        return new Share(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Share minus(Share other) {
        return plus(new Share(other.numerator.negate(), other.denominator));
    }

    public Share times(Share other) {
        return new Share(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Throws {@link ArithmeticException} when {@code other} is zero. */
    public Share dividedBy(Share other) {
        return new Share(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The greater of the two. */
    public Share max(Share other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The smaller of the two. */
    public Share min(Share other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Share other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 6/7}, {@code -5/21}, and {@code 2} for a whole number. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
