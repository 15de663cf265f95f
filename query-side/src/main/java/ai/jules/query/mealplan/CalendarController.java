package ai.jules.query.mealplan;

import ai.jules.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The plan as an iCalendar feed (RFC 5545) for whoever has the household's secret link; needs no token. */
@RestController
class CalendarController {

    private static final MediaType ICALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 90;

    /** When dinner is, by whatever clock the calendar's reader lives: a time without a zone. */
    private static final LocalTime DINNER = LocalTime.of(18, 0);

    private final Calendars calendars;
    private final DayRows days;
    private final Clock clock;

    CalendarController(Calendars calendars, DayRows days, Clock clock) {
        this.calendars = calendars;
        this.days = days;
        this.clock = clock;
    }

    /** @throws ProblemException not found, for a secret that was never given or is withdrawn */
    @GetMapping("/api/v1/calendars/{secret}.ics")
    ResponseEntity<String> feed(@PathVariable String secret) {
        var household = calendars
                .householdOf(secret)
                .orElseThrow(() -> new ProblemException(
                        "no-calendar",
                        HttpStatus.NOT_FOUND,
                        "There is no such calendar.",
                        "The link was withdrawn, or was never one of ours."));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var rows = days.between(household, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(calendar(household, rows).toString());
    }

    private Calendar calendar(UUID household, List<DayRow> rows) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Jules//Dinner plan//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Dinners"));
        rows.stream().filter(row -> row.words() != null).forEach(row -> calendar.add(event(household, row)));
        return calendar;
    }

    private VEvent event(UUID household, DayRow row) {
        var start = row.day().atTime(DINNER);
        // an event that stamped itself would read the system's clock
        var event = new VEvent(false);
        event.add(new DtStamp(clock.instant()));
        event.add(new Uid(row.day() + "-" + household + "@jules"));
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(start.plusHours(1)));
        event.add(new Summary(row.words()));
        return event;
    }
}
