package ai.jules.command.conversation;

import ai.jules.kernel.AreaZones;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** When something was saved, as a family says it: {@code today}, {@code March}, {@code March 2025}. */
@Component
class SavedWhen {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.US);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

    private final Clock clock;

    SavedWhen(Clock clock) {
        this.clock = clock;
    }

    /** By the clock where the number of who asks is from, which is near enough for a month. */
    String words(Turn turn, Instant saved) {
        var zone = AreaZones.of(turn.phone()).getFirst();
        var then = saved.atZone(zone);
        var now = clock.instant().atZone(zone);
        if (then.toLocalDate().equals(now.toLocalDate())) {
            return "today";
        }
        return (then.getYear() == now.getYear() ? MONTH : MONTH_AND_YEAR).format(then);
    }
}
