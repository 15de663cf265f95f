package ai.jules.saga.mealplan;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.week.Rhythm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When votes open and close, by the calendars and clocks people live by. */
class OpeningTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void opensOnSaturdayMorningAndClosesOnSundayEvening() {
        assertThat(Opening.next(Rhythm.USUAL, NEW_YORK, Instant.parse("2026-11-18T12:00:00Z")))
                .isEqualTo(new Opening(
                        Instant.parse("2026-11-21T15:00:00Z"),
                        Instant.parse("2026-11-22T23:00:00Z"),
                        days("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27")));
    }

    @Test
    void opensNextWhereItHasOpenedJustNow() {
        var opened = Instant.parse("2026-11-21T15:00:00Z");

        assertThat(Opening.latest(Rhythm.USUAL, NEW_YORK, opened).opensAt()).isEqualTo(opened);
        assertThat(Opening.next(Rhythm.USUAL, NEW_YORK, opened).opensAt()).isEqualTo("2026-11-28T15:00:00Z");
        assertThat(Opening.next(Rhythm.USUAL, NEW_YORK, opened.minusMillis(1)).opensAt())
                .isEqualTo(opened);
        assertThat(Opening.latest(Rhythm.USUAL, NEW_YORK, opened.minusMillis(1)).opensAt())
                .isEqualTo("2026-11-14T15:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "America/Los_Angeles",
                "America/Phoenix",
                "Pacific/Honolulu",
                "America/Anchorage",
                "Pacific/Guam",
                "Australia/Lord_Howe",
                "Pacific/Kiritimati"
            })
    void opensOnceAWeekAtTheSameTimeOfDayForYears(String zone) {
        var at = Instant.parse("2026-01-01T00:00:00Z");
        for (int week = 0; week < 200; week++) {
            var opening = Opening.next(Rhythm.USUAL, ZoneId.of(zone), at);
            var local = opening.opensAt().atZone(ZoneId.of(zone));
            assertThat(local.getDayOfWeek()).isEqualTo(SATURDAY);
            assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(10, 0));
            assertThat(opening).isEqualTo(Opening.latest(Rhythm.USUAL, ZoneId.of(zone), opening.opensAt()));
            if (week > 0) {
                assertThat(local.toLocalDate())
                        .isEqualTo(at.atZone(ZoneId.of(zone)).toLocalDate().plusDays(7));
            }
            at = opening.opensAt();
        }
    }

    @Test
    void opensAnHourLaterInTheGapOfSpring() {
        var rhythm = rhythm(SUNDAY, LocalTime.of(2, 30), SUNDAY, LocalTime.of(18, 0));

        var opening = Opening.next(rhythm, NEW_YORK, Instant.parse("2026-03-05T00:00:00Z"));

        assertThat(opening.opensAt()).isEqualTo("2026-03-08T07:30:00Z");
        assertThat(opening.opensAt().atZone(NEW_YORK).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
        assertThat(opening.closesAt()).isEqualTo("2026-03-08T22:00:00Z");
        assertThat(Opening.next(rhythm, NEW_YORK, opening.opensAt()).opensAt()).isEqualTo("2026-03-15T06:30:00Z");
    }

    @Test
    void opensTheFirstTimeWhereAnHourComesTwiceInAutumn() {
        var rhythm = rhythm(SUNDAY, LocalTime.of(1, 30), SUNDAY, LocalTime.of(18, 0));

        var opening = Opening.next(rhythm, NEW_YORK, Instant.parse("2026-10-29T00:00:00Z"));

        assertThat(opening.opensAt()).isEqualTo("2026-11-01T05:30:00Z");
        assertThat(Opening.next(rhythm, NEW_YORK, Instant.parse("2026-11-01T06:30:00Z"))
                        .opensAt())
                .as("the second 01:30 opens nothing")
                .isEqualTo("2026-11-08T06:30:00Z");
    }

    @Test
    void closesAWeekLaterWhereItOpensAfterTheTimeOfClosing() {
        var rhythm = rhythm(SUNDAY, LocalTime.of(18, 0), SUNDAY, LocalTime.of(18, 0));

        var opening = Opening.next(rhythm, NEW_YORK, Instant.parse("2026-11-18T12:00:00Z"));

        assertThat(Duration.between(opening.opensAt(), opening.closesAt())).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void closesOnTheSameDayWhereThatIsStillAhead() {
        var rhythm = rhythm(SUNDAY, LocalTime.of(8, 0), SUNDAY, LocalTime.of(18, 0));

        var opening = Opening.next(rhythm, NEW_YORK, Instant.parse("2026-11-18T12:00:00Z"));

        assertThat(opening.closesAt()).isEqualTo("2026-11-22T23:00:00Z");
    }

    @Test
    void decidesTheDinnerDaysOfTheSevenAfterTheClose() {
        var rhythm = new Rhythm(
                true, WEDNESDAY, LocalTime.of(10, 0), FRIDAY, LocalTime.of(12, 0), Set.of(MONDAY, FRIDAY, SATURDAY));

        assertThat(Opening.next(rhythm, NEW_YORK, Instant.parse("2026-11-17T12:00:00Z"))
                        .dinners())
                .isEqualTo(days("2026-11-21", "2026-11-23", "2026-11-27"));
    }

    private static Rhythm rhythm(DayOfWeek opensOn, LocalTime opensAt, DayOfWeek closesOn, LocalTime closesAt) {
        return new Rhythm(true, opensOn, opensAt, closesOn, closesAt, EnumSet.range(MONDAY, FRIDAY));
    }

    private static List<LocalDate> days(String... dates) {
        return Stream.of(dates).map(LocalDate::parse).toList();
    }
}
