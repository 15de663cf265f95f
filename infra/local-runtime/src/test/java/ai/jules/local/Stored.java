package ai.jules.local;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything a running house has stored, value by value. */
final class Stored {

    private static final String TABLES = "select schemaname || '.' || tablename from pg_tables where schemaname in"
            + " ('write', 'process', 'read', 'vault', 'public')";

    private Stored() {}

    /** @param each is given where it lies and what it is */
    static void forEach(RunningHouse house, BiConsumer<String, byte[]> each) throws SQLException {
        inTables(house, each);
        onTopics(house, each);
    }

    static List<String> column(RunningHouse house, String sql) throws SQLException {
        try (var database = connect(house);
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private static java.sql.Connection connect(RunningHouse house) throws SQLException {
        return DriverManager.getConnection(
                DatabaseRoles.url(house.ports()),
                PostgresServer.SUPERUSER,
                LocalSecrets.in(house.data().resolve("secrets")).password(PostgresServer.SUPERUSER));
    }

    private static void inTables(RunningHouse house, BiConsumer<String, byte[]> each) throws SQLException {
        for (String table : column(house, TABLES)) {
            try (var database = connect(house);
                    var statement = database.createStatement();
                    var rows = statement.executeQuery("select * from " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        Object value = rows.getObject(column);
                        each.accept(
                                table + "." + rows.getMetaData().getColumnName(column),
                                value instanceof byte[] bytes
                                        ? bytes
                                        : String.valueOf(value).getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private static void onTopics(RunningHouse house, BiConsumer<String, byte[]> each) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer =
                new KafkaConsumer<>(Map.of("bootstrap.servers", house.ports().address(Port.BROKER)), bytes, bytes)) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var wire : consumer.poll(Duration.ofSeconds(1))) {
                    if (wire.value() != null) {
                        each.accept(wire.topic(), wire.value());
                    }
                }
            }
        }
    }
}
