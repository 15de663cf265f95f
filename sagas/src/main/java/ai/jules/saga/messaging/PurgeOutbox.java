package ai.jules.saga.messaging;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes out of the outbox what ended long ago; what became of it stays in the events. */
@Component
class PurgeOutbox {

    private static final Logger log = LoggerFactory.getLogger(PurgeOutbox.class);

    private final Attempts attempts;
    private final OutboundSettings settings;
    private final Clock clock;

    PurgeOutbox(Attempts attempts, OutboundSettings settings, Clock clock) {
        this.attempts = attempts;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        var now = clock.instant();
        int worded = attempts.forgetWords(now.minus(settings.keepWords()));
        int gone = attempts.purge(now.minus(settings.keepRows()));
        if (worded + gone > 0) {
            log.info("took {} ended texts out of the outbox and the words out of {}", gone, worded);
        }
    }
}
