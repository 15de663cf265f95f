package ai.jules.kitchen;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How sure we are that a food seen once is still there. With {@code a} the age of the sighting and {@code l} the shelf
 * life, both in days, the confidence is {@code seen * l^2 / (l^2 + a^2)}: as sure as when it was seen on the same day,
 * four fifths of that after half its life, half at its end, a fifth after twice that. It never reaches zero, for only
 * a person removes an item.
 *
 * @param confidence 0 to 1
 */
public record Belief(double confidence) {

    /** From here on an item counts as there. */
    public static final double THERE = 0.5;

    public Belief {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0..1");
        }
    }

    /**
     * The belief today in an item seen earlier. A food without a row in the table is given the shelf life its place
     * suggests: counter 7 days, fridge 14, freezer 180, pantry 365, spice rack 730.
     *
     * @param sure 0 to 1: how sure the sighting was
     */
    public static Belief of(Food food, Place place, double sure, LocalDate seen, LocalDate today) {
        int life = ShelfLife.days(food, place, false).orElse(usual(place));
        return after(sure, ChronoUnit.DAYS.between(seen, today), life);
    }

    /**
     * The formula alone.
     *
     * @param ageDays a sighting of tomorrow is one of today
     * @param lifeDays at least 1
     */
    public static Belief after(double sure, long ageDays, long lifeDays) {
        if (lifeDays < 1) {
            throw new IllegalArgumentException("nothing keeps less than a day");
        }
        double age = Math.max(0, ageDays);
        double life = lifeDays;
        return new Belief(sure * (life * life) / (life * life + age * age));
    }

    /** Whether to count on it, in a plan or a list. */
    public boolean there() {
        return confidence >= THERE;
    }

    private static int usual(Place place) {
        return switch (place) {
            case COUNTER -> 7;
            case FRIDGE -> 14;
            case FREEZER -> 180;
            case PANTRY -> 365;
            case SPICE_RACK -> 730;
        };
    }
}
