package ai.jules.platform.eventstore;

import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.Topics;
import ai.jules.platform.observability.Step;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries committed events to the broker. A trigger writes every appended event into {@code relay_outbox}, so no code path
 * can bypass it and a late committer cannot be skipped. One leader, held by a PostgreSQL advisory lock, reads in global
 * order, sends, awaits every acknowledgement, deletes. A crash between acknowledgement and delete repeats rows; consumers
 * drop them by watermark.
 */
public final class EventRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventRelay.class);

    /** Any number will do, as long as every instance uses the same. */
    private static final long LEADER_LOCK = 7_146_290_311L;

    private static final int BATCH = 500;
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration CANDIDATE_EVERY = Duration.ofSeconds(2);
    private static final Duration BREATHER = Duration.ofMillis(500);
    private static final int DATABASE_ANSWERS_WITHIN_MILLIS = 10_000;

    /** A leader that is gone without a word loses the lock as soon as the server notices: within 4 s, not 2 h. */
    private static final String NOTICE_A_DEAD_LEADER = "set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1;"
            + " set tcp_keepalives_count = 2; set tcp_user_timeout = 4000";

    private final DataSource dataSource;
    private final RelayProducer producer;
    private final StoredEvents stored;
    private final Topics topics;
    private final RelayBell bell;
    private final Clock clock;
    private final FaultPoints faults;
    private final TracedRelay traced;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;
    private volatile boolean leading;
    private volatile Instant oldestWaiting = Instant.MAX;
    private Thread thread;

    EventRelay(
            DataSource dataSource,
            RelayProducer producer,
            StoredEvents stored,
            Topics topics,
            RelayBell bell,
            Clock clock,
            FaultPoints faults,
            TracedRelay traced,
            MeterRegistry meters) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.stored = stored;
        this.topics = topics;
        this.bell = bell;
        this.clock = clock;
        this.faults = faults;
        this.traced = traced;
        Gauge.builder("jules.relay.lag", this, relay -> relay.lag().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("age of the oldest event that has not reached the broker")
                .register(meters);
        Gauge.builder("jules.relay.leading", this, relay -> relay.leading ? 1 : 0)
                .register(meters);
    }

    /** Stops after the web server and the command container, so that what they still commit goes out. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("event-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        bell.ring();
        try {
            if (!thread.join(Duration.ofSeconds(2))) {
                // it waits for a broker that is away; the rows stay where they are
                thread.interrupt();
                thread.join(Duration.ofSeconds(3));
            }
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
            pause(leadOrLook() ? CANDIDATE_EVERY : BREATHER);
        }
        producer.close();
    }

    /** False when it did not go well. */
    private boolean leadOrLook() {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            if (becomeLeader(connection)) {
                leading = true;
                log.info("relaying events to {}", topics.events());
                lead(connection);
            } else {
                oldestWaiting = stored.oldestWaiting(connection);
            }
            return true;
        } catch (Throwable e) {
            // whatever it is: without this thread nothing is ever told to anybody
            log.warn(
                    "relay interrupted by {}; it goes on where it was",
                    e.getClass().getSimpleName());
            return false;
        } finally {
            leading = false;
        }
    }

    private void lead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(NOTICE_A_DEAD_LEADER);
        }
        connection.setNetworkTimeout(Runnable::run, DATABASE_ANSWERS_WITHIN_MILLIS);
        while (running) {
            int sent = relayBatch(connection);
            if (sent < BATCH) {
                awaitBell();
            }
        }
        try (var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LEADER_LOCK);
            unlock.execute();
        }
    }

    private int relayBatch(Connection connection) throws SQLException {
        var indexes = stored.waiting(connection, BATCH);
        if (indexes.isEmpty()) {
            oldestWaiting = Instant.MAX;
            return 0;
        }
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        oldestWaiting = stored.read(connection, indexes, topics.events(), records);
        var steps = traced.begin(records);
        boolean delivered = producer.deliver(records);
        steps.forEach(Step::close);
        if (!delivered) {
            pause(BREATHER);
            return 0;
        }
        faults.reached("relay-after-acknowledgement-before-delete");
        delete(connection, indexes);
        return records.size();
    }

    private static void delete(Connection connection, List<Long> indexes) throws SQLException {
        try (var delete = connection.prepareStatement("delete from relay_outbox where global_index = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", indexes.toArray()));
            delete.executeUpdate();
        }
    }

    private static boolean becomeLeader(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LEADER_LOCK);
            var rows = lock.executeQuery();
            return rows.next() && rows.getBoolean(1);
        }
    }

    private void awaitBell() {
        try {
            bell.await(LOOK_EVERY);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Not ended by the bell: a candidate has nothing to do with what is committed. */
    private void pause(Duration longest) {
        try {
            stopping.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
