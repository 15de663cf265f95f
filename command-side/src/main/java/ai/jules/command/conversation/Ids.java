package ai.jules.command.conversation;

import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mints ids at the edge: UUIDv7 (RFC 9562) by the one Clock. */
@Component
class Ids {

    private final TimeBasedEpochGenerator generator;

    Ids(Clock clock) {
        this.generator = new TimeBasedEpochGenerator(new SecureRandom(), new ClockOfIds(clock));
    }

    UUID next() {
        return generator.generate();
    }

    private static final class ClockOfIds extends com.fasterxml.uuid.UUIDClock {

        private final Clock clock;

        ClockOfIds(Clock clock) {
            this.clock = clock;
        }

        @Override
        public long currentTimeMillis() {
            return clock.millis();
        }
    }
}
