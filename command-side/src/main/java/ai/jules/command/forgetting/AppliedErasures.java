package ai.jules.command.forgetting;

import ai.jules.kernel.MemberId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which erasures of the journal this very database has been through; one that was restored does not know the latest. */
@Component
class AppliedErasures {

    private final JdbcClient jdbc;

    AppliedErasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<MemberId> all() {
        var members = new HashSet<MemberId>();
        jdbc.sql("select member_id from applied_erasure")
                .query(UUID.class)
                .list()
                .forEach(uuid -> members.add(new MemberId(uuid)));
        return members;
    }

    void add(MemberId member, Instant at) {
        jdbc.sql("insert into applied_erasure (member_id, applied_at) values (?, ?) on conflict do nothing")
                .params(member.uuid(), Timestamp.from(at))
                .update();
    }

    /** Whether the database knows this person at all; a backup may be older than they are. */
    boolean isKnown(MemberId member) {
        return jdbc.sql("select exists (select from domain_event_entry where aggregate_identifier = ?)")
                .param(member.toString())
                .query(Boolean.class)
                .single();
    }
}
