package ai.jules.kitchen;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A food of a household as lists and pantries know it; other things from a shop are foods here too.
 *
 * @param key what like items merge by, for example {@code green onion}: singular, lower case, never shown
 * @param name how a list names it, for example {@code green onions}; the person's own words when it is not a known food
 * @param aisle where a shop keeps it; for an unknown food that of its last words ({@code rainbow beets}), else OTHER
 * @param shelfLife its row of the shelf-life table; null when the table says nothing
 * @param compound a product with ingredients of its own that its name does not tell, such as cake mix
 * @param known whether it is in the table of foods
 */
public record Food(
        String key, String name, Aisle aisle, @Nullable String shelfLife, boolean compound, boolean known) {

    public Food {
        Objects.requireNonNull(key);
        Objects.requireNonNull(name);
        Objects.requireNonNull(aisle);
    }
}
