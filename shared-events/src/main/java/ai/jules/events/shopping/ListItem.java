package ai.jules.events.shopping;

import ai.jules.kernel.ItemId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to buy.
 *
 * @param food as it is shown
 * @param key the same for all ways to say the same food
 * @param amount always ASCII: {@code 2}, {@code 1 1/2}, {@code 2-3}; null when nobody said how much
 * @param unit canonical, such as {@code lb}; null when it is counted or unmeasured
 * @param note a remark, such as {@code boneless}
 * @param aisle where in a shop it is found
 */
public record ListItem(
        ItemId item,
        String food,
        String key,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String note,
        String aisle) {

    public ListItem {
        Objects.requireNonNull(item);
        Objects.requireNonNull(food);
        Objects.requireNonNull(key);
        Objects.requireNonNull(aisle);
    }

    /** The same, in another quantity. */
    public ListItem measured(@Nullable String otherAmount, @Nullable String otherUnit) {
        return new ListItem(item, food, key, otherAmount, otherUnit, note, aisle);
    }

    /** The same, known as another item. */
    public ListItem as(ItemId other) {
        return new ListItem(other, food, key, amount, unit, note, aisle);
    }
}
