package ai.jules.query.reading;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, as every list is answered.
 *
 * @param next what to pass as {@code cursor} for the part after this one; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** How many items, when nobody says. */
    public static final String DEFAULT_LIMIT = "50";

    public static final int MAX_LIMIT = 100;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The first {@code limit} of what was found.
     *
     * @param found one more than {@code limit}, when there are so many
     * @param place where an item stands in the list
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> place) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, limit),
                        place.apply(found.get(limit - 1)).text());
    }

    public <R> Page<R> map(Function<T, R> shape) {
        return new Page<>(items.stream().map(shape).toList(), next);
    }
}
