package ai.jules.mealplan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The days a vote is about, in a person's words. */
public final class DinnerDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.US);

    private DinnerDays() {}

    /**
     * {@code Mon 23-Fri 27} for three days or more in a row, else each of them: {@code Mon 23, Tue 24 and Fri 27}.
     *
     * @param dates in order, at least one
     */
    public static String words(List<LocalDate> dates) {
        boolean inARow =
                dates.size() > 2 && dates.getFirst().plusDays(dates.size() - 1L).equals(dates.getLast());
        if (inARow) {
            return DAY.format(dates.getFirst()) + "-" + DAY.format(dates.getLast());
        }
        var each = dates.stream().map(DAY::format).toList();
        return each.size() == 1
                ? each.getFirst()
                : String.join(", ", each.subList(0, each.size() - 1)) + " and " + each.getLast();
    }
}
