package ai.jules.events.week;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a household votes on its dinners. All times are those of the household's zone.
 *
 * @param automatic whether a vote opens by itself every week
 * @param opensOn the day a vote opens
 * @param opensAt the time of day it opens
 * @param closesOn the day it closes, the first such day after it has opened
 * @param closesAt the time of day it closes
 * @param dinnerDays the days dinners are planned for, of the seven that begin the day after it closes; at least one
 */
public record Rhythm(
        boolean automatic,
        DayOfWeek opensOn,
        LocalTime opensAt,
        DayOfWeek closesOn,
        LocalTime closesAt,
        Set<DayOfWeek> dinnerDays) {

    /** Saturday 10:00 until Sunday 18:00, for Monday to Friday. */
    public static final Rhythm USUAL = new Rhythm(
            true,
            DayOfWeek.SATURDAY,
            LocalTime.of(10, 0),
            DayOfWeek.SUNDAY,
            LocalTime.of(18, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public Rhythm {
        if (dinnerDays.isEmpty()) {
            throw new IllegalArgumentException("a week without a dinner needs no vote");
        }
        dinnerDays = Collections.unmodifiableSet(new TreeSet<>(dinnerDays));
    }
}
