package ai.jules.saga.messaging;

import ai.jules.kernel.MessageKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
        Gauge.builder("jules.outbound.oldest.seconds", this, OutboundMetrics::secondsOld)
                .description("age of the oldest text that has not ended")
                .register(meters);
    }

    void sent(MessageKind kind, String provider) {
        count("sent", kind, provider);
    }

    /** @param provider null when none was asked */
    void failed(MessageKind kind, @Nullable String provider) {
        count("failed", kind, provider);
    }

    void retried(MessageKind kind, @Nullable String provider) {
        count("retried", kind, provider);
    }

    void unknown(MessageKind kind, String provider) {
        count("unknown", kind, provider);
    }

    void suppressed(MessageKind kind) {
        count("suppressed", kind, null);
    }

    /** @param error the class of the error, of the table */
    void refusal(String provider, String error, Effect effect) {
        meters.counter("jules.outbound.refusals", "provider", provider, "class", error, "effect", effect.name())
                .increment();
    }

    private void count(String result, MessageKind kind, @Nullable String provider) {
        meters.counter(
                        "jules.outbound.texts",
                        "result",
                        result,
                        "kind",
                        kind.name(),
                        "provider",
                        provider == null ? "none" : provider)
                .increment();
    }

    private double queue() {
        return jdbc.sql("select count(*) from outbox where finished_at is null")
                .query(Long.class)
                .single();
    }

    private double secondsOverdue() {
        return secondsSince("select min(due_at) from outbox where due_at is not null");
    }

    private double secondsOld() {
        return secondsSince("select min(composed_at) from outbox where finished_at is null");
    }

    private double secondsSince(String earliest) {
        return jdbc.sql(earliest)
                .query((row, _) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant)
                .map(due -> Math.max(0, Duration.between(due, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }
}
