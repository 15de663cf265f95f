package ai.jules.query.messaging;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** What somebody may read: their own thread with Jules, and in the group what was said by all and sent to them. */
interface MessageRepository extends Repository<MessageView, String> {

    /**
     * Newest first, from before that place in the list; no more than {@code limit}. Each thread is read along its index
     * only as far as the page needs, however long it is.
     *
     * @param group the same as {@code direct} for who has no group
     */
    @NativeQuery("""
        select * from (
            (select * from message_view where thread = :direct and (at, id) < (:at, :id)
             order by at desc, id desc limit :limit)
            union all
            (select * from message_view where thread = :group and :group <> :direct
               and (direction = 'inbound' or member = cast(:reader as uuid)) and (at, id) < (:at, :id)
             order by at desc, id desc limit :limit)) readable
        order by at desc, id desc limit :limit
        """)
    List<MessageView> readable(String direct, String group, String reader, OffsetDateTime at, String id, int limit);
}
