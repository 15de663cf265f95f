package ai.jules.query.pantry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something at home, as it lies in the view and as it is shown.
 *
 * @param amount always ASCII, {@code 1 1/2} or {@code 2-3}; null when nobody knows how much
 * @param place fridge, freezer, pantry or as somebody called it
 * @param confidence 0 to 1: how sure it was when it was last seen
 * @param lastSeen when it was last known to be there
 * @param useBy null when it keeps, or nobody knows
 * @param seenBy the member who saw it last
 * @param source words, photo or shopping
 */
record PantryRow(
        UUID id,
        String food,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String note,
        String place,
        double confidence,
        Instant lastSeen,
        @Nullable LocalDate useBy,
        UUID seenBy,
        String source) {}
