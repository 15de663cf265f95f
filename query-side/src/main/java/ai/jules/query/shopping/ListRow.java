package ai.jules.query.shopping;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list as it stands or stood.
 *
 * @param key the same for all ways to say the same food
 * @param amount always ASCII; null when nobody said how much
 * @param addedBy null when a dish needs it
 * @param dish null when somebody put it there
 */
record ListRow(
        UUID id,
        String food,
        String key,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String note,
        String aisle,
        boolean checked,
        @Nullable UUID addedBy,
        @Nullable String dish,
        @Nullable UUID recipe) {}
