package ai.jules.platform.eventstore;

import ai.jules.platform.messaging.EventWire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;

/** Turns a row of the event table into the record that goes on the wire; the stored bytes pass untouched. */
final class StoredEvents {

    static final String COLUMNS =
            "e.global_index, e.event_identifier, e.time_stamp, e.payload_type, e.payload_revision, e.payload,"
                    + " e.meta_data, e.type, e.aggregate_identifier, e.sequence_number";

    private final Serializer serializer;
    private final String routingKey;

    StoredEvents(Serializer serializer, String routingKey) {
        this.serializer = serializer;
        this.routingKey = routingKey;
    }

    ProducerRecord<String, byte[]> toRecord(ResultSet row, String topic) throws SQLException {
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
