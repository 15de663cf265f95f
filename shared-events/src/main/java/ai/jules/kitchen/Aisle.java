package ai.jules.kitchen;

import java.util.Locale;

/** Where a US supermarket keeps things, in the order of a walk through it. */
public enum Aisle {
    PRODUCE("Produce"),
    BAKERY("Bakery"),
    MEAT_AND_FISH("Meat & fish"),
    DAIRY_AND_EGGS("Dairy & eggs"),
    FROZEN("Frozen"),
    CANNED_AND_DRY("Canned & dry"),
    BAKING_AND_SPICES("Baking & spices"),
    CONDIMENTS("Condiments"),
    SNACKS("Snacks"),
    BEVERAGES("Beverages"),
    HOUSEHOLD("Household"),
    OTHER("Other");

    private final String title;

    Aisle(String title) {
        this.title = title;
    }

    /** What a person reads above the items: {@code Dairy & eggs}. */
    public String title() {
        return title;
    }

    static Aisle named(String cell) {
        for (Aisle aisle : values()) {
            if (aisle.title.toLowerCase(Locale.ROOT).equals(cell)) {
                return aisle;
            }
        }
        throw new IllegalArgumentException("no such aisle in the table of foods");
    }
}
