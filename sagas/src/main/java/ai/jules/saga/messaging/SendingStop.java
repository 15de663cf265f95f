package ai.jules.saga.messaging;

import ai.jules.kernel.DeliveryId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The switch that stops all sending, by every process and provider, until an operator has looked (rule 21). */
@Component
class SendingStop {

    private static final Logger log = LoggerFactory.getLogger(SendingStop.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    SendingStop(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("jules.outbound.stopped", this, stop -> stop.isOn() ? 1 : 0)
                .description("1 while nothing is sent until an operator resumes")
                .register(meters);
    }

    /** Why nothing is sent. */
    record Reason(String provider, int code, @Nullable UUID message, Instant since) {}

    boolean isOn() {
        return jdbc.sql("select exists (select from sending_stop)")
                .query(Boolean.class)
                .single();
    }

    Optional<Reason> reason() {
        return jdbc.sql("select provider, error_code, message_id, since from sending_stop")
                .query((row, _) -> new Reason(
                        row.getString("provider"),
                        row.getInt("error_code"),
                        row.getObject("message_id", UUID.class),
                        row.getTimestamp("since").toInstant()))
                .optional();
    }

    /** Of several reasons the first is kept. */
    void put(String provider, int code, DeliveryId message) {
        int made = jdbc.sql("insert into sending_stop (provider, error_code, message_id, since) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(provider, code, message.uuid(), Timestamp.from(clock.instant()))
                .update();
        if (made == 1) {
            log.error("ALL SENDING IS STOPPED: {} answered {} to {}; an operator must resume", provider, code, message);
        }
    }

    /** @return whether it was on */
    boolean lift() {
        boolean lifted = jdbc.sql("delete from sending_stop").update() > 0;
        if (lifted) {
            log.info("sending is resumed");
        }
        return lifted;
    }
}
