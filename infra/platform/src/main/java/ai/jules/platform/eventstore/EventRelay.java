package ai.jules.platform.eventstore;

import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Carries committed events to the broker. A trigger writes every appended event into {@code relay_outbox}, so no code path
 * can bypass it and a late committer cannot be skipped. One leader, held by a PostgreSQL advisory lock, reads in global
 * order, sends, awaits every acknowledgement, deletes, commits. A crash between acknowledgement and delete repeats rows;
 * consumers drop them by watermark.
 */
public final class EventRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventRelay.class);

    /** Any number will do, as long as every instance uses the same. */
    private static final long LEADER_LOCK = 7_146_290_311L;

    private static final int BATCH = 500;
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration CANDIDATE_EVERY = Duration.ofSeconds(2);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(20);
    private static final Duration BREATHER = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final KafkaTemplate<String, byte[]> kafka;
    private final StoredEvents stored;
    private final Topics topics;
    private final RelayBell bell;
    private final Clock clock;
    private final FaultPoints faults;
    private volatile boolean running;
    private volatile boolean leading;
    private volatile Instant oldestWaiting = Instant.MAX;
    private Thread thread;

    EventRelay(
            DataSource dataSource,
            KafkaTemplate<String, byte[]> kafka,
            StoredEvents stored,
            Topics topics,
            RelayBell bell,
            Clock clock,
            FaultPoints faults,
            MeterRegistry meters) {
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.stored = stored;
        this.topics = topics;
        this.bell = bell;
        this.clock = clock;
        this.faults = faults;
        Gauge.builder("jules.relay.lag", this, relay -> relay.lag().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("age of the oldest event that has not reached the broker")
                .register(meters);
        Gauge.builder("jules.relay.leading", this, relay -> relay.leading ? 1 : 0)
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("event-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        bell.ring();
        try {
            thread.join(Duration.ofSeconds(25));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    public boolean isLeading() {
        return leading;
    }

    private Duration lag() {
        var oldest = oldestWaiting;
        return oldest == Instant.MAX ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }

    private void run() {
        while (running) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                if (becomeLeader(connection)) {
                    leading = true;
                    log.info("relaying events to {}", topics.events());
                    lead(connection);
                } else {
                    pause(CANDIDATE_EVERY);
                }
            } catch (SQLException | RuntimeException e) {
                log.warn(
                        "relay interrupted by {}; it goes on where it was",
                        e.getClass().getSimpleName());
                pause(BREATHER);
            } finally {
                leading = false;
            }
        }
    }

    private void lead(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            while (running) {
                int sent = relayBatch(connection);
                if (sent < BATCH) {
                    pause(LOOK_EVERY);
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            try (var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                unlock.setLong(1, LEADER_LOCK);
                unlock.execute();
            }
        }
    }

    private int relayBatch(Connection connection) throws SQLException {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        var indexes = new ArrayList<Long>();
        try (var select = connection.prepareStatement("select " + StoredEvents.COLUMNS
                + " from relay_outbox o join domain_event_entry e using (global_index) order by o.global_index limit "
                + BATCH)) {
            var rows = select.executeQuery();
            while (rows.next()) {
                records.add(stored.toRecord(rows, topics.events()));
                indexes.add(rows.getLong("global_index"));
            }
        }
        if (records.isEmpty()) {
            oldestWaiting = Instant.MAX;
            connection.rollback();
            return 0;
        }
        oldestWaiting = Instant.ofEpochMilli(records.getFirst().timestamp());
        if (!acknowledged(records)) {
            connection.rollback();
            pause(BREATHER);
            return 0;
        }
        faults.reached("relay-after-acknowledgement-before-delete");
        try (var delete = connection.prepareStatement("delete from relay_outbox where global_index = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", indexes.toArray()));
            delete.executeUpdate();
        }
        connection.commit();
        return records.size();
    }

    /** False when the broker did not take all of them; sending the same again is harmless. */
    private boolean acknowledged(List<ProducerRecord<String, byte[]>> records) {
        try {
            var sends = new ArrayList<CompletableFuture<?>>();
            for (var eventRecord : records) {
                sends.add(kafka.send(eventRecord));
            }
            CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
                    .get(ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            log.warn(
                    "the broker did not take {} events ({})",
                    records.size(),
                    e.getClass().getSimpleName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean becomeLeader(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LEADER_LOCK);
            var rows = lock.executeQuery();
            return rows.next() && rows.getBoolean(1);
        }
    }

    private void pause(Duration longest) {
        try {
            bell.await(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
