package ai.jules.platform.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far one group has come, kept where its views and sagas are kept and committed with them: the next offset of each
 * partition and the last sequence number of each stream.
 */
final class Positions {

    private final JdbcClient jdbc;
    private final String group;

    Positions(JdbcClient jdbc, String group) {
        this.jdbc = jdbc;
        this.group = group;
    }

    /** The next offset of a partition, if this group has ever read it; locks the row. */
    OptionalLong lock(TopicPartition partition) {
        return jdbc.sql("select next_offset from group_position where group_name = ? and topic = ? and part = ? for"
                        + " update")
                .params(group, partition.topic(), partition.partition())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Keeps the reader out until this transaction is over. */
    void lockAll() {
        jdbc.sql("select next_offset from group_position where group_name = ? order by topic, part for update")
                .param(group)
                .query(Long.class)
                .list();
    }

    void begin(TopicPartition partition, long offset) {
        jdbc.sql("insert into group_position (group_name, topic, part, next_offset) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(group, partition.topic(), partition.partition(), offset)
                .update();
    }

    /** The next offsets of these partitions, of those this group has ever read; locks the rows, in one order everywhere. */
    Map<TopicPartition, Long> lock(Collection<TopicPartition> partitions) {
        var next = new HashMap<TopicPartition, Long>();
        jdbc.sql("select p.topic, p.part, p.next_offset from group_position p"
                        + " join unnest(?::text[], ?::int[]) as asked (topic, part) using (topic, part)"
                        + " where p.group_name = ? order by p.topic, p.part for update of p")
                .params(
                        partitions.stream().map(TopicPartition::topic).toArray(String[]::new),
                        partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new),
                        group)
                .query((row, _) -> next.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)))
                .list();
        return next;
    }

    /** Moves on to these offsets, never back. */
    void advance(Map<TopicPartition, Long> reached) {
        var partitions = List.copyOf(reached.keySet());
        jdbc.sql("update group_position p set next_offset = r.next from unnest(?::text[], ?::int[], ?::bigint[])"
                        + " as r (topic, part, next) where p.group_name = ? and p.topic = r.topic and p.part = r.part"
                        + " and p.next_offset < r.next")
                .params(
                        partitions.stream().map(TopicPartition::topic).toArray(String[]::new),
                        partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new),
                        partitions.stream().map(reached::get).toArray(Long[]::new),
                        group)
                .update();
    }

    Map<String, Long> watermarks(Collection<String> streams) {
        var marks = new HashMap<String, Long>();
        if (!streams.isEmpty()) {
            jdbc.sql("select stream, sequence from stream_watermark where group_name = :group and stream in (:streams)")
                    .param("group", group)
                    .param("streams", List.copyOf(streams))
                    .query((row, _) -> marks.put(row.getString(1), row.getLong(2)))
                    .list();
        }
        return marks;
    }

    void mark(Map<String, Long> moved) {
        if (moved.isEmpty()) {
            return;
        }
        // in one order everywhere, so that two writers never wait for each other
        var streams = moved.keySet().stream().sorted().toList();
        jdbc.sql("insert into stream_watermark (group_name, stream, sequence)"
                        + " select ?, s, n from unnest(?::text[], ?::bigint[]) as m(s, n)"
                        + " on conflict (group_name, stream) do update set sequence = excluded.sequence")
                .params(
                        group,
                        streams.toArray(String[]::new),
                        streams.stream().map(moved::get).toArray(Long[]::new))
                .update();
    }

    Set<String> parkedKeys(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select distinct routing_key from parked_event"
                                + " where group_name = :group and routing_key in (:keys)")
                        .param("group", group)
                        .param("keys", List.copyOf(keys))
                        .query(String.class)
                        .list());
    }

    void forget() {
        for (var table : List.of("group_position", "stream_watermark", "parked_event")) {
            jdbc.sql("delete from " + table + " where group_name = ?")
                    .param(group)
                    .update();
        }
    }
}
