package ai.jules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish as it is proposed, sent and stored. Nothing in it is to be believed before {@link ProposedWishes} has read it.
 *
 * @param kind as {@link WishKind#word()} says it
 * @param things foods, in the order said
 * @param words what else the kind needs, in its order: names, days, places, dishes
 * @param confidence 0 to 1, as whoever proposes it claims
 */
public record ProposedWish(String kind, List<Thing> things, List<String> words, double confidence) {

    public ProposedWish {
        things = List.copyOf(things);
        words = List.copyOf(words);
    }

    /**
     * A food.
     *
     * @param amount ASCII, such as {@code 1 1/2}; null when none was said
     * @param unit canonical, such as {@code lb}; null when it is counted or unmeasured
     */
    public record Thing(@Nullable String amount, @Nullable String unit, String food) {}

    /** Words of a person: not for a log. */
    @Override
    public String toString() {
        return "ProposedWish[" + kind.length() + " letters]";
    }
}
