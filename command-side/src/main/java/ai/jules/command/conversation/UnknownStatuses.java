package ai.jules.command.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statuses a provider has invented since this was written (rule 20): stored as they came, each once, and counted. */
@Component
class UnknownStatuses {

    private static final int LONGEST = 64;
    private static final int LONGEST_CODE = 16;

    private final JdbcClient jdbc;
    private final MeterRegistry meters;
    private final Clock clock;

    UnknownStatuses(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
    }

    /** What is missing is an empty word; what is too long to be one is cut. */
    void keep(UUID delivery, UUID member, String providerMessageId, String status, String errorCode) {
        meters.counter("jules.delivery.status.unknown").increment();
        jdbc.sql("insert into unknown_delivery_status (delivery_id, member_id, provider_message_id, status, error_code,"
                        + " received_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        delivery,
                        member,
                        cut(providerMessageId, LONGEST),
                        cut(status, LONGEST),
                        cut(errorCode, LONGEST_CODE),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** PostgreSQL stores no NUL. */
    private static String cut(String word, int longest) {
        var value = word.replace("\0", "");
        return value.length() <= longest ? value : value.substring(0, longest);
    }
}
