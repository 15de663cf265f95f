package ai.jules.saga.messaging;

import ai.jules.events.conversation.CopyComposed;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageDeferred;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.privacy.Sealer;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts into the outbox what Jules has to say, and what the person's aggregate decides about it; acting on it is the
 * dispatcher's.
 */
@Component
@ProcessingGroup(OutboundPolicy.GROUP)
class OutboundPolicy {

    static final String GROUP = "outbound";
    static final String BODY = "outbox.body";
    static final String RECIPIENT = "outbox.recipient";

    private static final Logger log = LoggerFactory.getLogger(OutboundPolicy.class);

    private final Outbox outbox;
    private final OutboxBell bell;
    private final OutboundMetrics metrics;
    private final Sealer sealer;
    private final Clock clock;

    OutboundPolicy(Outbox outbox, OutboxBell bell, OutboundMetrics metrics, Sealer sealer, Clock clock) {
        this.outbox = outbox;
        this.bell = bell;
        this.metrics = metrics;
        this.sealer = sealer;
        this.clock = clock;
    }

    @EventHandler
    void on(ReplyComposed event) {
        put(Composed.of(event));
    }

    @EventHandler
    void on(CopyComposed event) {
        put(Composed.of(event));
    }

    private void put(Composed text) {
        if (text.body() instanceof Personal.Erased<String>) {
            log.info("nothing left to say in {}", text.message());
            return;
        }
        int segments = text.body().value().map(Segments::of).orElse(1);
        outbox.add(text, sealer.seal(BODY, text.body()), segments, Cause.current(), clock.instant());
        bell.ringAfterCommit();
    }

    @EventHandler
    void on(MessageAuthorised event) {
        var recipient = sealer.seal(RECIPIENT, event.to());
        if (outbox.authorised(event.message(), recipient, event.validUntil(), clock.instant())) {
            bell.ringAfterCommit();
        }
    }

    @EventHandler
    void on(MessageDeferred event) {
        if (outbox.deferred(event.message(), event.until())) {
            log.info("deferred {} until {}", event.message(), event.until());
            // what the person asked for meanwhile does not wait with it
            bell.ringAfterCommit();
        }
    }

    @EventHandler
    void on(MessageSuppressed event) {
        if (outbox.suppressed(event.message(), clock.instant())) {
            log.info("suppressed {}: {}", event.message(), event.reason());
            metrics.suppressed(event.kind());
            // the person's next text may have waited for this one
            bell.ringAfterCommit();
        }
    }
}
