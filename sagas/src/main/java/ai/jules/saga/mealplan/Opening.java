package ai.jules.saga.mealplan;

import ai.jules.events.week.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One vote as a rhythm has it. Dates and times are the household's own and become instants last: a time that a change of the
 * clocks leaves out is as much later as the gap is long, of a time that comes twice the first counts.
 *
 * @param dinners the days it decides, in order
 */
record Opening(Instant opensAt, Instant closesAt, List<LocalDate> dinners) {

    private static final int WEEK = 7;

    Opening {
        dinners = List.copyOf(dinners);
    }

    /** The last that has opened by then. */
    static Opening latest(Rhythm rhythm, ZoneId zone, Instant now) {
        var day = LocalDate.ofInstant(now, zone).plusDays(1).with(TemporalAdjusters.previousOrSame(rhythm.opensOn()));
        while (instant(day, rhythm.opensAt(), zone).isAfter(now)) {
            day = day.minusDays(WEEK);
        }
        return on(day, rhythm, zone);
    }

    /** The first that opens after then. */
    static Opening next(Rhythm rhythm, ZoneId zone, Instant now) {
        var day = LocalDate.ofInstant(now, zone).minusDays(1).with(TemporalAdjusters.nextOrSame(rhythm.opensOn()));
        while (!instant(day, rhythm.opensAt(), zone).isAfter(now)) {
            day = day.plusDays(WEEK);
        }
        return on(day, rhythm, zone);
    }

    private static Opening on(LocalDate day, Rhythm rhythm, ZoneId zone) {
        var opensAt = instant(day, rhythm.opensAt(), zone);
        var closing = day.with(TemporalAdjusters.nextOrSame(rhythm.closesOn()));
        if (!instant(closing, rhythm.closesAt(), zone).isAfter(opensAt)) {
            closing = closing.plusDays(WEEK);
        }
        var lastDay = closing;
        var dinners = IntStream.rangeClosed(1, WEEK)
                .mapToObj(lastDay::plusDays)
                .filter(date -> rhythm.dinnerDays().contains(date.getDayOfWeek()))
                .toList();
        return new Opening(opensAt, instant(closing, rhythm.closesAt(), zone), dinners);
    }

    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
