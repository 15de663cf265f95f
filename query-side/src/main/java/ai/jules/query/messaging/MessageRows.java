package ai.jules.query.messaging;

import ai.jules.query.reading.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody may read: their own thread with Jules, and in the group what was said by all and sent to them. Newest first,
 * from before a place in the list; each thread is read along its index only as far as the page needs, however long it is.
 * One statement and no transaction around it: there is nothing to commit.
 */
@Component
class MessageRows {

    private static final String OF_THREAD = """
        select id, thread, member, direction, message_sid, body, at, status from message_view
        where thread = ? and (at, id) < (?, ?)
        order by at desc, id desc limit ?
        """;

    private static final String OF_BOTH = """
        select * from (
            (select id, thread, member, direction, message_sid, body, at, status from message_view
             where thread = ? and (at, id) < (?, ?)
             order by at desc, id desc limit ?)
            union all
            (select id, thread, member, direction, message_sid, body, at, status from message_view
             where thread = ? and (direction = 'inbound' or member = ?) and (at, id) < (?, ?)
             order by at desc, id desc limit ?)) readable
        order by at desc, id desc limit ?
        """;

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a thread that is the reader's own. */
    List<MessageView> ofThread(String direct, Cursor from, int most) {
        return jdbc.sql(OF_THREAD)
                .params(direct, from.at(), from.id(), most)
                .query(MessageRows::view)
                .list();
    }

    /** Of a thread that is the reader's own and one that is shared. */
    List<MessageView> ofThreads(String direct, String group, UUID reader, Cursor from, int most) {
        return jdbc.sql(OF_BOTH)
                .params(direct, from.at(), from.id(), most, group, reader, from.at(), from.id(), most, most)
                .query(MessageRows::view)
                .list();
    }

    private static MessageView view(ResultSet row, int number) throws SQLException {
        return new MessageView(
                row.getString(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class),
                row.getString(8));
    }
}
