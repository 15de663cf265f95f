package ai.jules.events.pantry;

import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something the household has at home.
 *
 * @param food as it is shown
 * @param key the same for all ways to say the same food
 * @param amount always ASCII: {@code 2}, {@code 1 1/2}, {@code 2-3}; null when nobody knows how much
 * @param unit canonical, such as {@code lb}; null when it is counted or unmeasured
 * @param note a remark, such as {@code half full}
 * @param place where it is kept: {@code fridge}, {@code freezer}, or as somebody called it
 * @param lastSeen when it was last known to be there
 * @param by who saw it then
 * @param confidence 0 to 1: how sure that sighting is; a person's own words are 1
 * @param useBy until when it is good; null when it keeps, or nobody knows
 */
public record PantryItem(
        ItemId item,
        String food,
        String key,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String note,
        String place,
        Instant lastSeen,
        MemberId by,
        double confidence,
        @Nullable LocalDate useBy,
        Sighting source) {

    public PantryItem {
        Objects.requireNonNull(item);
        Objects.requireNonNull(food);
        Objects.requireNonNull(key);
        Objects.requireNonNull(place);
        Objects.requireNonNull(lastSeen);
        Objects.requireNonNull(by);
        Objects.requireNonNull(source);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0..1");
        }
    }

    /** The same, in another quantity. */
    public PantryItem measured(@Nullable String otherAmount, @Nullable String otherUnit) {
        return new PantryItem(
                item, food, key, otherAmount, otherUnit, note, place, lastSeen, by, confidence, useBy, source);
    }

    /** The same, kept elsewhere. */
    public PantryItem keptIn(String otherPlace) {
        return new PantryItem(item, food, key, amount, unit, note, otherPlace, lastSeen, by, confidence, useBy, source);
    }

    /** The same, good until another day. */
    public PantryItem goodUntil(@Nullable LocalDate day) {
        return new PantryItem(item, food, key, amount, unit, note, place, lastSeen, by, confidence, day, source);
    }
}
