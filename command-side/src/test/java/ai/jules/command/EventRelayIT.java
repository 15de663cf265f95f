package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.command.EventTopic.Wire;
import ai.jules.platform.TestBroker;
import ai.jules.platform.eventstore.EventRelay;
import ai.jules.platform.eventstore.RelayReconciliation;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is committed reaches the topic, in order, untouched, whatever dies on the way. */
class EventRelayIT {

    private final Node node = Node.shared();
    private final JdbcClient jdbc = node.house().jdbc();

    @AfterEach
    void nothingIsMissing() {
        awaitEmptyOutbox(Duration.ofSeconds(30));
        assertThat(node.bean(RelayReconciliation.class).count()).isZero();
        assertThat(EventTopic.gaps(EventTopic.everything())).isEmpty();
    }

    private void awaitEmptyOutbox(Duration atMost) {
        await().atMost(atMost).until(() -> count("relay_outbox") == 0);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Appends by hand, past Axon. */
    private long append(Connection connection, String stream, long sequence, Instant at) throws SQLException {
        try (var insert = connection.prepareStatement("insert into domain_event_entry (event_identifier, time_stamp,"
                + " payload_type, payload_revision, payload, meta_data, type, aggregate_identifier, sequence_number)"
                + " values (?, ?, 'TextReceived', '1', ?, ?, 'Conversation', ?, ?) returning global_index")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, at.toString());
            insert.setBytes(3, ("{\"n\":" + sequence + "}").getBytes(StandardCharsets.UTF_8));
            insert.setBytes(4, ("{\"routingKey\":\"" + stream + "\"}").getBytes(StandardCharsets.UTF_8));
            insert.setString(5, stream);
            insert.setLong(6, sequence);
            var rows = insert.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection transaction() throws SQLException {
        var connection = node.house().dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static String stream() {
        return "thread:" + UUID.randomUUID();
    }

    private static List<Wire> of(String stream) {
        return EventTopic.everything().stream()
                .filter(wire -> wire.stream().equals(stream))
                .toList();
    }

    @Test
    void carriesWhatWasStoredUntouched() {
        var people = IntStream.range(0, 5).mapToObj(_ -> Node.newNumber()).toList();
        for (var body : List.of("hello", "JOIN", "Maria", "STOP")) {
            people.forEach(person -> node.text(person, body));
        }
        awaitEmptyOutbox(Duration.ofSeconds(10));
        var wires = new HashMap<Long, Wire>();
        EventTopic.everything().forEach(wire -> wires.putIfAbsent(wire.globalIndex(), wire));
        var seen = new ArrayList<Long>();
        jdbc.sql("select *, convert_from(meta_data, 'UTF8') as m from domain_event_entry order by global_index")
                .query(row -> {
                    var wire = wires.get(row.getLong("global_index"));
                    seen.add(row.getLong("global_index"));
                    assertThat(wire.value()).isEqualTo(row.getBytes("payload"));
                    assertThat(wire.headers().get("metadata")).isEqualTo(row.getBytes("meta_data"));
                    assertThat(wire.header("event-id")).isEqualTo(row.getString("event_identifier"));
                    assertThat(wire.header("event-type")).isEqualTo(row.getString("payload_type"));
                    assertThat(wire.header("event-revision")).isEqualTo(row.getString("payload_revision"));
                    assertThat(wire.header("aggregate-type")).isEqualTo(row.getString("type"));
                    assertThat(wire.stream()).isEqualTo(row.getString("aggregate_identifier"));
                    assertThat(wire.sequence()).isEqualTo(row.getLong("sequence_number"));
                    assertThat(Instant.parse(wire.header("time")))
                            .isEqualTo(Instant.parse(row.getString("time_stamp")));
                    assertThat(row.getString("m")).contains("\"routingKey\":\"" + wire.key() + "\"");
                });
        assertThat(seen).hasSizeGreaterThan(50);
    }

    @Test
    void keepsAStreamOnOnePartition() {
        node.text(Node.newNumber(), "JOIN");
        awaitEmptyOutbox(Duration.ofSeconds(10));
        var partitions = new HashMap<String, Integer>();
        EventTopic.everything().forEach(wire -> assertThat(wire.partition())
                .isEqualTo(partitions.computeIfAbsent(wire.stream(), _ -> wire.partition())));
    }

    @Test
    void waitsForALateCommitter() throws SQLException {
        var late = stream();
        var quick = stream();
        try (var slow = transaction();
                var fast = transaction()) {
            long first = append(slow, late, 0, Instant.now());
            assertThat(append(fast, quick, 0, Instant.now())).isGreaterThan(first);
            fast.commit();
            await().until(() -> of(quick).size() == 1);
            assertThat(of(late)).isEmpty();
            slow.commit();
        }
        await().until(() -> of(late).size() == 1);
    }

    @Test
    void forgetsWhatWasRolledBack() throws SQLException {
        var never = stream();
        try (var connection = transaction()) {
            append(connection, never, 0, Instant.now());
            connection.rollback();
        }
        node.text(Node.newNumber(), "hello");
        awaitEmptyOutbox(Duration.ofSeconds(10));
        assertThat(of(never)).isEmpty();
    }

    @Test
    void carriesEventsOfAHouseWhoseClockIsAhead() throws SQLException {
        var ahead = stream();
        try (var connection = transaction()) {
            append(connection, ahead, 0, Instant.now().plus(Duration.ofDays(40)));
            append(connection, ahead, 1, Instant.now().minus(Duration.ofDays(4_000)));
            connection.commit();
        }
        await().until(() -> of(ahead).size() == 2);
    }

    @Test
    void repeatsWhatItHadNotCrossedOutWhenItDied() throws SQLException {
        try (var second = Node.in(node.house())) {
            var stream = stream();
            jdbc.sql("create function hold() returns trigger language plpgsql as"
                            + " $$ begin perform pg_advisory_xact_lock(42); return null; end $$")
                    .update();
            jdbc.sql("create trigger hold before delete on relay_outbox for each statement execute function hold()")
                    .update();
            try (var holder = transaction();
                    var writer = transaction()) {
                holder.createStatement().execute("select pg_advisory_xact_lock(42)");
                for (int i = 0; i < 20; i++) {
                    append(writer, stream, i, Instant.now());
                }
                writer.commit();
                // acknowledged, and about to be crossed out
                await().until(() -> of(stream).size() == 20);
                await().until(() ->
                        terminate("wait_event_type = 'Lock' and query like 'delete from relay_outbox%'") == 1);
                holder.rollback();
            }
            awaitEmptyOutbox(Duration.ofSeconds(5));
            assertThat(of(stream)).hasSize(40).extracting(Wire::sequence).startsWith(0L, 1L, 2L);
            assertThat(List.of(node, second))
                    .filteredOn(one -> one.bean(EventRelay.class).isLeading())
                    .hasSize(1);
        } finally {
            jdbc.sql("drop trigger if exists hold on relay_outbox").update();
            jdbc.sql("drop function if exists hold").update();
        }
    }

    private long terminate(String where) {
        return jdbc.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname ="
                        + " current_database() and " + where)
                .query(Long.class)
                .single();
    }

    private List<Integer> leaders() {
        return jdbc.sql("select pid from pg_locks where locktype = 'advisory' and granted and database ="
                        + " (select oid from pg_database where datname = current_database())")
                .query(Integer.class)
                .list();
    }

    @Test
    void hasANewLeaderWithinFiveSeconds() {
        try (var second = Node.in(node.house())) {
            assertThat(second.bean(EventRelay.class).isLeading()).isFalse();
            for (int i = 0; i < 3; i++) {
                await().until(() -> leaders().size() == 1);
                var old = leaders().getFirst();
                assertThat(terminate("pid = " + old)).isEqualTo(1);
                node.text(Node.newNumber(), "hello");
                await().atMost(Duration.ofSeconds(5)).until(() -> count("relay_outbox") == 0);
                assertThat(leaders()).hasSize(1).doesNotContain(old);
            }
        }
    }

    @Test
    void handsOverWhenItIsStopped() {
        var second = Node.in(node.house());
        terminate("pid in (" + leaders().getFirst() + ")");
        second.close();
        node.text(Node.newNumber(), "hello");
        awaitEmptyOutbox(Duration.ofSeconds(5));
    }

    @Test
    void acceptsTextsWithoutABrokerAndCarriesThemWhenItIsBack() throws InterruptedException {
        var people = IntStream.range(0, 6).mapToObj(_ -> Node.newNumber()).toList();
        people.forEach(person -> node.text(person, "JOIN"));
        awaitEmptyOutbox(Duration.ofSeconds(10));
        var slowest = new ConcurrentLinkedQueue<Long>();
        var texting = Executors.newSingleThreadScheduledExecutor();
        TestBroker.get().stop();
        try {
            texting.scheduleWithFixedDelay(
                    () -> people.forEach(person -> {
                        long start = System.nanoTime();
                        assertThat(node.text(person, "hello").status()).isEqualTo(200);
                        slowest.add(System.nanoTime() - start);
                    }),
                    0,
                    50,
                    TimeUnit.MILLISECONDS);
            // longer than any time-out of the producer
            await().atMost(Duration.ofSeconds(60)).until(() -> node.gauge("jules.relay.lag") > 15);
        } finally {
            TestBroker.get().start();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> node.gauge("jules.relay.lag") < 1);
        texting.shutdown();
        assertThat(texting.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        awaitEmptyOutbox(Duration.ofSeconds(10));
        assertThat(slowest)
                .hasSizeGreaterThan(50)
                .allMatch(nanos -> nanos < Duration.ofSeconds(5).toNanos());
    }

    @Test
    void findsWhatWasLostOnTheWay() throws SQLException {
        awaitEmptyOutbox(Duration.ofSeconds(10));
        var reconciliation = node.bean(RelayReconciliation.class);
        assertThat(reconciliation.count()).isZero();
        var lost = stream();
        long index;
        try (var connection = transaction()) {
            index = append(connection, lost, 0, Instant.now());
            try (var delete = connection.prepareStatement("delete from relay_outbox where global_index = " + index)) {
                assertThat(delete.executeUpdate()).isEqualTo(1);
            }
            connection.commit();
        }
        assertThat(reconciliation.count()).isEqualTo(1);
        assertThat(node.gauge("jules.relay.missing")).isEqualTo(1);
        jdbc.sql("insert into relay_outbox values (?)").param(index).update();
        awaitEmptyOutbox(Duration.ofSeconds(10));
        assertThat(reconciliation.count()).isZero();
        assertThat(node.gauge("jules.relay.missing")).isZero();
    }
}
