package ai.jules.kitchen;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How long foods keep, in days ({@code shelf-life.csv}). The figures are one within the range given by the USDA FoodKeeper
 * (fsis.usda.gov, foodsafety.gov) or the Cold Food Storage Chart (foodsafety.gov, fsis.usda.gov); rows marked EST are our
 * estimate where neither has one. They begin with the day the food was bought or cooked, or opened. Freezer figures are
 * about quality: what stays frozen at 0 F does not spoil. They say when to use a food, never that one is still good.
 */
public final class ShelfLife {

    private static final Map<String, Row> ROWS = new HashMap<>();

    static {
        for (List<String> cells : Table.read("shelf-life.csv")) {
            Row row = new Row(
                    Place.named(cells.get(1)),
                    new Kept(days(cells.get(2)), days(cells.get(3))),
                    new Kept(days(cells.get(4)), days(cells.get(5))),
                    new Kept(days(cells.get(6)), days(cells.get(6))),
                    cells.get(7));
            if (ROWS.put(cells.getFirst(), row) != null) {
                throw new IllegalStateException("two rows of one name in the table of shelf lives");
            }
        }
    }

    private record Kept(@Nullable Integer closed, @Nullable Integer opened) {}

    private record Row(Place usual, Kept room, Kept fridge, Kept freezer, String source) {}

    private ShelfLife() {}

    /** The last day to use an unopened or fresh food; empty when the table does not say or says not to keep it there. */
    public static Optional<LocalDate> useBy(Food food, Place place, LocalDate since) {
        return useBy(food, place, since, false);
    }

    /**
     * The last day to use a food.
     *
     * @param since the day it was opened when it is, else the day it was bought or cooked
     */
    public static Optional<LocalDate> useBy(Food food, Place place, LocalDate since, boolean opened) {
        OptionalInt days = days(food, place, opened);
        return days.isPresent() ? Optional.of(since.plusDays(days.getAsInt())) : Optional.empty();
    }

    /** How many days it keeps there; empty when the table does not say. */
    public static OptionalInt days(Food food, Place place, boolean opened) {
        Row row = ROWS.get(food.shelfLife());
        if (row == null) {
            return OptionalInt.empty();
        }
        Kept kept =
                switch (place) {
                    case FRIDGE -> row.fridge;
                    case FREEZER -> row.freezer;
                    case PANTRY, COUNTER, SPICE_RACK -> row.room;
                };
        Integer days = opened ? kept.opened : kept.closed;
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }

    /** Where most households keep it; for a food the table does not know, what its aisle suggests. */
    public static Place usualPlace(Food food) {
        Row row = ROWS.get(food.shelfLife());
        if (row != null) {
            return row.usual;
        }
        return switch (food.aisle()) {
            case PRODUCE, MEAT_AND_FISH, DAIRY_AND_EGGS -> Place.FRIDGE;
            case FROZEN -> Place.FREEZER;
            case BAKERY -> Place.COUNTER;
            case CANNED_AND_DRY, BAKING_AND_SPICES, CONDIMENTS, SNACKS, BEVERAGES, HOUSEHOLD, OTHER -> Place.PANTRY;
        };
    }

    /** Where a food's figures come from: {@code FK}, {@code CFS} or {@code EST}. */
    static Optional<String> source(Food food) {
        return Optional.ofNullable(ROWS.get(food.shelfLife())).map(Row::source);
    }

    static boolean has(String row) {
        return ROWS.containsKey(row);
    }

    private static @Nullable Integer days(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
