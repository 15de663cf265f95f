package ai.jules.mealplan.candidates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When dishes were last on the table, or will be. A dish is known by its id or by its name. */
final class History {

    private final Map<String, LocalDate> byDish = new HashMap<>();
    private final Map<List<String>, LocalDate> byName = new HashMap<>();

    History(List<PastMeal> meals) {
        for (PastMeal meal : meals) {
            if (meal.dish() != null) {
                byDish.merge(meal.dish(), meal.date(), History::later);
            }
            byName.merge(Words.of(meal.title()), meal.date(), History::later);
        }
    }

    /** Null when it never was. */
    @Nullable
    LocalDate last(Scan scan) {
        LocalDate one = byDish.get(scan.dish().id());
        LocalDate other = byName.get(scan.name());
        return one == null ? other : other == null ? one : later(one, other);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
