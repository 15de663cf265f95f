package ai.jules.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** A day as people say it; which date it is depends on when they said it. */
public sealed interface DayWord {

    /** The nearest such day that fits: coming for a plan, past for a history. */
    record Weekday(DayOfWeek day) implements DayWord {}

    /** {@code last tuesday}. */
    record LastWeekday(DayOfWeek day) implements DayWord {}

    /** {@code next monday}. */
    record NextWeekday(DayOfWeek day) implements DayWord {}

    /** Today, tonight, now. */
    record Today() implements DayWord {}

    record Tomorrow() implements DayWord {}

    record Yesterday() implements DayWord {}

    /** A date of the calendar. */
    record Date(LocalDate date) implements DayWord {}

    /** The day these words and nothing else name, in small letters; dates without a year are the next such date. */
    static Optional<DayWord> read(String words, LocalDate today) {
        return DayWords.read(words, today);
    }
}
