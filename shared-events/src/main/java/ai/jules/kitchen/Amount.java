package ai.jules.kitchen;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of something, exactly: one number or a range. {@code 1/3} three times is 1.
 *
 * @param low equal to {@code high} unless the amount is a range
 */
public record Amount(Fraction low, Fraction high) {

    private static final String NUMBER = "\\d{1,5} \\d{1,3}/\\d{1,3}|\\d{1,3}/\\d{1,3}|\\d{1,5}\\.\\d{1,4}|\\d{1,5}";
    private static final Pattern WRITTEN = Pattern.compile("(" + NUMBER + ")(?:-(" + NUMBER + "))?");

    public static Amount of(long number) {
        return exactly(Fraction.of(number, 1));
    }

    public static Amount exactly(Fraction number) {
        return new Amount(number, number);
    }

    /**
     * Reads what {@link IngredientLine#amount()} holds: {@code 2}, {@code 1/2}, {@code 1 1/2}, {@code 0.5}, {@code 2-3}.
     * Empty for anything else, for a zero denominator too.
     */
    public static Optional<Amount> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Fraction> low = number(matcher.group(1));
        Optional<Fraction> high = matcher.group(2) == null ? low : number(matcher.group(2));
        return low.flatMap(from -> high.map(to -> new Amount(from, to)));
    }

    public boolean isRange() {
        return !low.equals(high);
    }

    public Amount plus(Amount other) {
        return new Amount(low.plus(other.low), high.plus(other.high));
    }

    public Amount times(Fraction factor) {
        return new Amount(low.times(factor), high.times(factor));
    }

    /** As a cook writes it: {@code 1 1/2}, {@code 2-3}. */
    @Override
    public String toString() {
        return isRange() ? low + "-" + high : low.toString();
    }

    private static Optional<Fraction> number(String written) {
        int space = written.indexOf(' ');
        if (space > 0) {
            return number(written.substring(space + 1))
                    .map(Fraction.of(Long.parseLong(written.substring(0, space)), 1)::plus);
        }
        int bar = written.indexOf('/');
        if (bar > 0) {
            long denominator = Long.parseLong(written.substring(bar + 1));
            return denominator == 0
                    ? Optional.empty()
                    : Optional.of(Fraction.of(Long.parseLong(written.substring(0, bar)), denominator));
        }
        int point = written.indexOf('.');
        if (point > 0) {
            long scale = 1;
            for (int i = point + 1; i < written.length(); i++) {
                scale *= 10;
            }
            return Optional.of(Fraction.of(Long.parseLong(written.replace(".", "")), scale));
        }
        return Optional.of(Fraction.of(Long.parseLong(written), 1));
    }
}
