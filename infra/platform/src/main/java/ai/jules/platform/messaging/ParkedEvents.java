package ai.jules.platform.messaging;

import ai.jules.platform.messaging.EventWire.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events a group could not handle, with the later ones of the same routing key, waiting in order to be replayed. */
public final class ParkedEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    ParkedEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line of what is parked, for people who look after it.
     *
     * @param failure the class of what went wrong; empty when the event only waits behind another
     */
    public record Parked(String group, String routingKey, String stream, long sequence, String type, String failure) {}

    public List<Parked> all() {
        return jdbc.sql("select group_name, routing_key, stream, sequence, event_type, failure from parked_event order"
                        + " by id")
                .query((row, _) -> new Parked(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from parked_event").query(Long.class).single();
    }

    void park(String group, String routingKey, Stored event, String failure) {
        jdbc.sql("insert into parked_event (group_name, routing_key, stream, sequence, event_id, event_type, revision,"
                        + " aggregate_type, global_index, time_stamp, payload, meta_data, failure, parked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (group_name, stream, sequence) do nothing")
                .params(
                        group,
                        routingKey,
                        event.aggregate(),
                        event.sequence(),
                        event.id(),
                        event.type(),
                        event.revision(),
                        event.aggregateType(),
                        event.globalIndex(),
                        event.time().toString(),
                        event.payload(),
                        event.metadata(),
                        failure,
                        Timestamp.from(clock.instant()))
                .update();
    }

    long count(String group, String routingKey) {
        return jdbc.sql("select count(*) from parked_event where group_name = ? and routing_key = ?")
                .params(group, routingKey)
                .query(Long.class)
                .single();
    }

    /** How many are parked, by group. */
    Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select group_name, count(*) from parked_event group by group_name")
                .query((row, _) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    /** The first that was parked under a key, with its row id. */
    Optional<Waiting> next(String group, String routingKey) {
        return jdbc.sql("select * from parked_event where group_name = ? and routing_key = ? order by id limit 1"
                        + " for update")
                .params(group, routingKey)
                .query((row, _) -> new Waiting(row.getLong("id"), stored(row)))
                .optional();
    }

    void release(long id) {
        jdbc.sql("delete from parked_event where id = ?").param(id).update();
    }

    record Waiting(long id, Stored event) {}

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("revision"),
                row.getString("aggregate_type"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getLong("global_index"),
                java.time.Instant.parse(row.getString("time_stamp")),
                row.getBytes("payload"),
                row.getBytes("meta_data"));
    }
}
