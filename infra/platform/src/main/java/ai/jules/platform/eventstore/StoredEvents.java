package ai.jules.platform.eventstore;

import ai.jules.platform.messaging.EventWire;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;

/** Reads what the relay carries: a row of the event table becomes the record on the wire, its bytes untouched. */
final class StoredEvents {

    private static final String OLDEST_WAITING =
            "select time_stamp from domain_event_entry where global_index = (select min(global_index) from"
                    + " relay_outbox)";

    private static final String WAITING = "select global_index from relay_outbox order by global_index limit ?";

    /** By key, so that no plan can ever read the whole store to find a few rows of it. */
    private static final String ROWS = "select global_index, event_identifier, time_stamp, payload_type,"
            + " payload_revision, payload, meta_data, type, aggregate_identifier, sequence_number"
            + " from domain_event_entry where global_index = any(?) order by global_index";

    private final Serializer serializer;
    private final String routingKey;

    StoredEvents(Serializer serializer, String routingKey) {
        this.serializer = serializer;
        this.routingKey = routingKey;
    }

    /** When the oldest event was appended that waits for the relay; {@link Instant#MAX} when none does. */
    Instant oldestWaiting(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(OLDEST_WAITING)) {
            var rows = select.executeQuery();
            return rows.next() ? Instant.parse(rows.getString(1)) : Instant.MAX;
        }
    }

    /** The global indexes of what waits for the relay, the lowest first. */
    List<Long> waiting(Connection connection, int most) throws SQLException {
        try (var select = connection.prepareStatement(WAITING)) {
            select.setInt(1, most);
            var rows = select.executeQuery();
            var indexes = new ArrayList<Long>();
            while (rows.next()) {
                indexes.add(rows.getLong(1));
            }
            return indexes;
        }
    }

    /**
     * Adds the events of these indexes in global order.
     *
     * @return when the first of them was appended
     */
    Instant read(Connection connection, List<Long> indexes, String topic, List<ProducerRecord<String, byte[]>> records)
            throws SQLException {
        var first = Instant.MAX;
        try (var select = connection.prepareStatement(ROWS)) {
            select.setArray(1, connection.createArrayOf("bigint", indexes.toArray()));
            var rows = select.executeQuery();
            while (rows.next()) {
                first = first == Instant.MAX ? Instant.parse(rows.getString("time_stamp")) : first;
                records.add(toRecord(rows, topic));
            }
        }
        return first;
    }

    private ProducerRecord<String, byte[]> toRecord(ResultSet row, String topic) throws SQLException {
        var metadata = row.getBytes("meta_data");
        var aggregate = row.getString("aggregate_identifier");
        return EventWire.toRecord(
                topic,
                key(metadata, aggregate),
                new EventWire.Stored(
                        row.getString("event_identifier"),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getString("type"),
                        aggregate,
                        row.getLong("sequence_number"),
                        row.getLong("global_index"),
                        Instant.parse(row.getString("time_stamp")),
                        row.getBytes("payload"),
                        metadata));
    }

    private String key(byte[] metadata, String aggregate) {
        MetaData values = serializer.deserialize(new SerializedMetaData<>(metadata, byte[].class));
        return values.getOrDefault(routingKey, aggregate).toString();
    }
}
