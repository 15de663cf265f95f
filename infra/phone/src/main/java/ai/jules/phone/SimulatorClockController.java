package ai.jules.phone;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the household's time and moves it on. */
@RestController
@RequestMapping("/simulator/clock")
class SimulatorClockController {

    private final SimulatedClock clock;

    SimulatorClockController(SimulatedClock clock) {
        this.clock = clock;
    }

    @GetMapping
    Time time() {
        return new Time(clock.instant().toString(), clock.offset().toMillis());
    }

    @PutMapping
    Time move(@RequestBody Move move) {
        if ((move.now() == null) == (move.advance() == null)) {
            throw SimulatorRefusal.invalid("invalid-clock", "Give either now or advance");
        }
        try {
            if (move.now() != null) {
                clock.advanceTo(move.now());
            } else {
                clock.advance(move.advance());
            }
        } catch (SimulatedClock.BackwardsException backwards) {
            throw new SimulatorRefusal(HttpStatus.CONFLICT, "clock-backwards", "The clock only goes forward");
        } catch (ArithmeticException | DateTimeException tooFar) {
            throw SimulatorRefusal.invalid("invalid-clock", "That is too far ahead");
        }
        return time();
    }

    /** Either an instant or an ISO-8601 duration. */
    record Move(@Nullable Instant now, @Nullable Duration advance) {}

    /** The time as ISO-8601 UTC, and how far it is ahead of the system's. */
    record Time(String now, long offsetMs) {}
}
