package ai.jules.saga.messaging;

import ai.jules.events.delivery.DeliveryStatusChanged;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * What the provider tells of texts it was given. A group of its own: after a burst of sending there are three statuses for
 * each text, and a permission, which lasts two seconds, must not stand in line behind them.
 */
@Component
@ProcessingGroup(StatusPolicy.GROUP)
class StatusPolicy {

    static final String GROUP = "outbound-statuses";

    private final Attempts attempts;
    private final Aftermath aftermath;
    private final OutboxBell bell;
    private final Clock clock;

    StatusPolicy(Attempts attempts, Aftermath aftermath, OutboxBell bell, Clock clock) {
        this.attempts = attempts;
        this.aftermath = aftermath;
        this.bell = bell;
        this.clock = clock;
    }

    /** Whatever the status is, it proves that the provider has the text; how it ended has consequences. */
    @EventHandler
    void on(DeliveryStatusChanged event) {
        if (attempts.confirmed(event.delivery(), clock.instant())) {
            bell.ringAfterCommit();
        }
        switch (event.status()) {
            case QUEUED, SENDING, SENT -> {
                // still on its way
            }
            case DELIVERED -> aftermath.delivered(event.delivery());
            case UNDELIVERED, FAILED ->
                aftermath.notDelivered(
                        event.delivery(), event.errorCode() == null ? Aftermath.NO_CODE : event.errorCode());
        }
    }
}
