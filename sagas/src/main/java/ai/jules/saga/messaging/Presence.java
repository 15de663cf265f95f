package ai.jules.saga.messaging;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which process sends, and which has died while it did. What a living one sends it knows itself until the call is over; of a
 * dead one's requests nobody hears the answers, so there is nothing to wait for but their callbacks.
 */
@Component
class Presence {

    /** How often a process says that it lives. */
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** Longer than a process that lives is ever silent, but for one that is stopped altogether. */
    private static final String SILENT = "interval '5 seconds'";

    private static final Logger log = LoggerFactory.getLogger(Presence.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final UUID process = UUID.randomUUID();
    private long saidAt = System.nanoTime() - BEAT.toNanos();

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID process() {
        return process;
    }

    /** Says that this process lives, when it is time to say so again, and looks after those that have died. One thread's. */
    void say() {
        if (System.nanoTime() - saidAt < BEAT.toNanos()) {
            return;
        }
        jdbc.sql("insert into sending_process (id, seen_at) values (?, clock_timestamp())"
                        + " on conflict (id) do update set seen_at = excluded.seen_at")
                .param(process)
                .update();
        saidAt = System.nanoTime();
        lookAfterTheDead();
    }

    /** A request begins within the two seconds of its permission, or never (rule 4); from then it is waited for a callback. */
    private void lookAfterTheDead() {
        int sooner = jdbc.sql("with dead as (delete from sending_process where seen_at < clock_timestamp() - " + SILENT
                        + " returning id) update outbox o set due_at = least(o.due_at, greatest(o.sending_since"
                        + " + :patience * interval '1 millisecond', :now::timestamptz)) from dead"
                        + " where o.sender = dead.id and o.state = 'SENDING'")
                .param("patience", Patience.FOR_A_CALL_OF_THE_DEAD.toMillis())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (sooner > 0) {
            log.info("a process died while it sent {} texts", sooner);
        }
    }
}
