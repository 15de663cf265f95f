package ai.jules.saga.messaging;

import ai.jules.events.member.MessageKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be seen of the outbox from outside. */
@Component
class OutboundMetrics {

    private final MeterRegistry meters;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutboundMetrics(MeterRegistry meters, JdbcClient jdbc, Clock clock) {
        this.meters = meters;
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("jules.outbound.queue", this, OutboundMetrics::queue)
                .description("texts on their way out")
                .register(meters);
        Gauge.builder("jules.outbound.oldest.due.seconds", this, OutboundMetrics::secondsOverdue)
                .description("how long the text that waits longest has been due")
                .register(meters);
    }

    void sent(MessageKind kind) {
        count("sent", kind);
    }

    void failed(MessageKind kind) {
        count("failed", kind);
    }

    void retried(MessageKind kind) {
        count("retried", kind);
    }

    void unknown(MessageKind kind) {
        count("unknown", kind);
    }

    void suppressed(MessageKind kind) {
        count("suppressed", kind);
    }

    private void count(String result, MessageKind kind) {
        meters.counter("jules.outbound.texts", "result", result, "kind", kind.name())
                .increment();
    }

    private double queue() {
        return jdbc.sql("select count(*) from outbox where finished_at is null")
                .query(Long.class)
                .single();
    }

    private double secondsOverdue() {
        return jdbc.sql("select min(due_at) from outbox where due_at is not null")
                .query((row, _) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant)
                .map(due -> Math.max(0, Duration.between(due, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }
}
