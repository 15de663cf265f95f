package ai.jules.command;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** What is stored of one text: every event it led to, in the order of the store. */
record StoredText(List<Stored> events) {

    /** @param recordedAt when it was appended, by our clock */
    record Stored(String type, String stream, Instant recordedAt, Object event) {}

    static StoredText of(Node node, String messageSid) {
        return new StoredText(node.house()
                .jdbc()
                .sql("select payload_type, payload_revision, payload, aggregate_identifier, time_stamp"
                        + " from domain_event_entry where convert_from(meta_data, 'UTF8') like ? order by global_index")
                .param("%" + messageSid + "%")
                .query((row, _) -> new Stored(
                        row.getString(1),
                        row.getString(4),
                        Instant.parse(row.getString(5)),
                        node.bean(Serializer.class)
                                .deserialize(new SimpleSerializedObject<>(
                                        row.getBytes(3), byte[].class, row.getString(1), row.getString(2)))))
                .list());
    }

    List<String> types() {
        return events.stream().map(Stored::type).toList();
    }

    <E> List<E> all(Class<E> type) {
        return events.stream()
                .map(Stored::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The only event of its type. */
    Stored only(Class<?> type) {
        var found = events.stream()
                .filter(stored -> type.isInstance(stored.event()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("not one " + type.getSimpleName() + " among " + types());
        }
        return found.getFirst();
    }
}
