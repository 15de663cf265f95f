package ai.jules.saga.mealplan;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * One after the other: what falls due for many households at the same moment would keep everybody else's texts waiting. All
 * processes share the turns; they are taken in the transaction of whoever asks.
 */
@Component
class Turns {

    private final WeekSchedules schedules;
    private final WeekSettings settings;
    private final Clock clock;

    Turns(WeekSchedules schedules, WeekSettings settings, Clock clock) {
        this.schedules = schedules;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the next moment that is free. Returns whether that is now; when not, hands it on to be waited for. */
    boolean isNow(Consumer<Instant> laterAt) {
        var now = clock.instant();
        var slot = schedules.slot(now, settings.betweenOpenings());
        if (slot.isAfter(now)) {
            laterAt.accept(slot);
            return false;
        }
        return true;
    }
}
