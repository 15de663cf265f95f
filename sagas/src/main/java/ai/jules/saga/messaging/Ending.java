package ai.jules.saga.messaging;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down how an attempt ended, and what follows from it; tells the Delivery when the text has ended with it. */
@Component
class Ending {

    private static final Logger log = LoggerFactory.getLogger(Ending.class);

    private final Outbox outbox;
    private final Report report;
    private final OutboundMetrics metrics;
    private final Clock clock;

    Ending(Outbox outbox, Report report, OutboundMetrics metrics, Clock clock) {
        this.outbox = outbox;
        this.report = report;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @param providerMessageId null when a callback proves that the provider has it but nobody knows under which id */
    void accepted(OutboxRow row, int attempt, String provider, @Nullable String providerMessageId) {
        var now = clock.instant();
        if (outbox.accepted(
                row.message(), attempt, provider, providerMessageId, now, now.plus(Patience.FOR_A_COLLEAGUE))) {
            metrics.sent(row.kind());
            report.accepted(row, attempt, provider, providerMessageId);
        }
    }

    /** The provider surely does not have it, and trying again may help. */
    void failed(OutboxRow row, int attempt, @Nullable Integer code) {
        if (attempt >= Patience.MOST_ATTEMPTS) {
            givenUp(row, attempt, code);
            return;
        }
        if (outbox.again(row.message(), attempt, clock.instant().plus(Patience.beforeAttempt(attempt + 1)))) {
            log.info("attempt {} of {} was refused with {}; trying again", attempt, row.message(), code);
            metrics.retried(row.kind());
        }
    }

    /** It turned out that the provider never got it. */
    void lost(OutboxRow row, int attempt) {
        if (attempt >= Patience.MOST_ATTEMPTS) {
            givenUp(row, attempt, null);
            return;
        }
        if (outbox.again(row.message(), attempt, clock.instant())) {
            log.info("the provider never got attempt {} of {}; trying again", attempt, row.message());
            metrics.retried(row.kind());
        }
    }

    void givenUp(OutboxRow row, int attempts, @Nullable Integer code) {
        var now = clock.instant();
        if (outbox.givenUp(row.message(), attempts, code, now, now.plus(Patience.FOR_A_COLLEAGUE))) {
            log.error("GIVEN UP: {} to {} after {} attempts, code {}", row.message(), row.member(), attempts, code);
            metrics.failed(row.kind());
            report.givenUp(row, attempts, code);
        }
    }

    void unknown(OutboxRow row, int attempt, String reason) {
        var now = clock.instant();
        if (outbox.unknown(row.message(), attempt, now, now.plus(Patience.FOR_A_CALLBACK))) {
            log.warn("nobody knows whether attempt {} of {} arrived: {}", attempt, row.message(), reason);
            metrics.unknown(row.kind());
        }
    }
}
