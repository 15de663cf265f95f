package ai.jules.kitchen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a food.
 *
 * @param amount null when nobody knows or said: {@code salt to taste}, {@code milk (half)}
 * @param unit null for things that are counted
 * @param size of each when it is written, for example {@code 14 oz} of {@code 2 (14 oz) cans}; null otherwise
 */
public record Quantity(
        @Nullable Amount amount,
        @Nullable Unit unit,
        @Nullable String size) {

    /** Some of it, nobody knows how much. */
    public static final Quantity SOME = new Quantity(null, null, null);

    public Quantity {
        if (unit != null && unit.isMeasure()) {
            size = null;
        }
    }

    public static Quantity of(Amount amount, @Nullable Unit unit) {
        return new Quantity(amount, unit, null);
    }

    /**
     * From amount and unit as {@link IngredientLine} writes them. {@link #SOME} when there is no amount or it is not
     * one; a unit that is none of ours is left out, so that the amount counts things.
     */
    public static Quantity of(@Nullable String amount, @Nullable String unit) {
        Optional<Amount> read = amount == null ? Optional.empty() : Amount.parse(amount);
        return read.map(known -> of(known, Unit.of(unit).orElse(null))).orElse(SOME);
    }

    public boolean isKnown() {
        return amount != null;
    }

    /** As a cook writes it, in ASCII: {@code 2 cups}, {@code 1 (14 oz) can}, {@code 3}, {@code some}. */
    @Override
    public String toString() {
        if (amount == null) {
            return "some";
        }
        String each = size == null ? "" : " (" + size + ")";
        return amount + each + (unit == null ? "" : " " + unit.after(amount));
    }
}
