package ai.jules.local;

import ai.jules.platform.time.OffsetClock;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Whether a house has come to rest: every event relayed and read by every group, every command handled, no text on its
 * way, no job due. A test that says "and nothing more" needs no waiting for the sake of waiting.
 */
final class Stillness implements AutoCloseable {

    private static final String EVENTS = "jules.events.1";
    private static final String COMMANDS = "jules.commands";
    private static final int PARTITIONS = 12;
    private static final int SECONDS = 20;

    private static final String POSITIONS =
            "select group_name, part, next_offset from %s.group_position where topic = '" + EVENTS + "'";

    private final Options options;
    private final Ports ports;
    private final OffsetClock clock;
    private @Nullable Admin admin;
    private List<Long> before = List.of();

    Stillness(Options options, Ports ports) {
        this.options = options;
        this.ports = ports;
        this.clock = new OffsetClock(options.data().resolve("clock"));
    }

    /** True the second time in a row that nothing is found under way and nothing has happened in between. */
    synchronized boolean isReached() throws InterruptedException {
        try {
            var now = look();
            boolean reached = !now.isEmpty() && now.equals(before);
            before = now;
            return reached;
        } catch (SQLException | ExecutionException | TimeoutException e) {
            // a house that is just dying or coming up is not still
            before = List.of();
            return false;
        }
    }

    /** How far everything is, or nothing while something is under way. */
    private List<Long> look() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        try (var database = connect()) {
            long events = number(database, "select coalesce(max(global_index), 0) from write.domain_event_entry");
            if (number(database, "select count(*) from write.relay_outbox") > 0) {
                return List.of();
            }
            var ends = ends(EVENTS);
            var commands = ends(COMMANDS);
            if (!commands.equals(committed())
                    || !areRead(database, "process", ends)
                    || !areRead(database, "read", ends)
                    || textsDue(database) > 0
                    || jobsDue(database) > 0) {
                return List.of();
            }
            var all = new ArrayList<>(ends);
            all.addAll(commands);
            all.add(events);
            return all;
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresServer.SUPERUSER);
        properties.setProperty(
                "password", LocalSecrets.in(options.data().resolve("secrets")).password(PostgresServer.SUPERUSER));
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(DatabaseRoles.url(ports), properties);
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What waits for somebody's morning is not under way. */
    private long textsDue(Connection database) throws SQLException {
        try (var statement = database.prepareStatement("select count(*) from process.outbox where due_at <= ?"
                + " or state in ('ASKED', 'AUTHORISED', 'SENDING', 'UNKNOWN')")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant().plusSeconds(60)));
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private long jobsDue(Connection database) throws SQLException {
        try (var statement = database.prepareStatement(
                "select (select count(*) from process.model_call) + (select count(*) from process.timer where picked or"
                        + " execution_time <= ?)")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant().plusSeconds(1)));
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private static boolean areRead(Connection database, String schema, List<Long> ends) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(POSITIONS.formatted(schema))) {
            while (rows.next()) {
                if (rows.getLong(3) < ends.get(rows.getInt(2))) {
                    return false;
                }
            }
            return true;
        }
    }

    private List<Long> ends(String topic) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> question =
                partitions(topic).stream().collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest()));
        var answer = admin().listOffsets(question).all().get(SECONDS, TimeUnit.SECONDS);
        return partitions(topic).stream().map(one -> answer.get(one).offset()).toList();
    }

    private List<Long> committed() throws InterruptedException, ExecutionException, TimeoutException {
        var answer = admin().listConsumerGroupOffsets("jules.command-side")
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        return partitions(COMMANDS).stream()
                .map(one -> answer.get(one) == null ? 0L : answer.get(one).offset())
                .toList();
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(part -> new TopicPartition(topic, part))
                .toList();
    }

    private Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of("bootstrap.servers", ports.address(Port.BROKER)));
        }
        return admin;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
