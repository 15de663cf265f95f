package ai.jules.platform.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * What an aggregate is read back from, as one statement finds it: nothing can come between the snapshot and what is after it.
 *
 * @param snapshot the newest; empty when there is none
 * @param tail the events after it, or the stream's first, in order
 */
record SnapshotAndTail(Optional<DomainEventData<?>> snapshot, List<DomainEventData<?>> tail) {

    private static final String STATEMENT = """
        with newest as (
            select * from snapshot_event_entry where aggregate_identifier = ? order by sequence_number desc limit 1)
        select true, type, sequence_number, event_identifier, time_stamp, payload_type, payload_revision, payload,
            meta_data
        from newest
        union all
        select false, type, sequence_number, event_identifier, time_stamp, payload_type, payload_revision, payload,
            meta_data
        from domain_event_entry
        where aggregate_identifier = ?
          and sequence_number > coalesce((select sequence_number from newest), -1)
          and sequence_number <= coalesce((select sequence_number from newest), -1) + ?
        order by sequence_number\
        """;

    /**
     * Closes the connection, which is how one gives it back.
     *
     * @param most how many events of the tail at most
     */
    static SnapshotAndTail read(Connection connection, String stream, int most) {
        return JdbcUtils.executeQuery(
                connection,
                it -> {
                    var select = it.prepareStatement(STATEMENT);
                    select.setString(1, stream);
                    select.setString(2, stream);
                    select.setInt(3, most);
                    return select;
                },
                rows -> collected(rows, stream),
                failure -> new EventStoreException("a stream could not be read", failure));
    }

    private static SnapshotAndTail collected(ResultSet rows, String stream) throws SQLException {
        DomainEventData<?> snapshot = null;
        var tail = new ArrayList<DomainEventData<?>>();
        while (rows.next()) {
            if (rows.getBoolean(1)) {
                snapshot = entry(rows, stream);
            } else {
                tail.add(entry(rows, stream));
            }
        }
        return new SnapshotAndTail(Optional.ofNullable(snapshot), tail);
    }

    private static DomainEventData<?> entry(ResultSet row, String stream) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString(2),
                stream,
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9));
    }
}
