package ai.jules.query.mealplan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is or was planned for a day.
 *
 * @param plan the stream of the plan the day belongs to
 * @param kind cooked, leftovers or skipped; null while only the cook is known
 * @param title null unless something is cooked
 * @param recipe of the book; null for any other dish
 * @param starter key of a dish every household begins with; null for any other
 * @param minutes null when nobody knows
 * @param cook somebody of the table; null when nobody has said it
 * @param byVote whether it is as the vote settled it
 */
record DayRow(
        LocalDate day,
        String plan,
        @Nullable String kind,
        @Nullable String title,
        @Nullable UUID recipe,
        @Nullable String starter,
        @Nullable Integer minutes,
        @Nullable UUID cook,
        boolean byVote) {

    static final String COOKED = "cooked";
    static final String LEFTOVERS = "leftovers";
    static final String SKIPPED = "skipped";

    /** What a calendar or a list says of it; null when nothing is eaten. */
    @Nullable
    String words() {
        return LEFTOVERS.equals(kind) ? "Leftovers" : title;
    }
}
