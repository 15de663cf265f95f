package ai.jules.command.conversation;

import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRefused;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.MemberForgotten;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.privacy.BlindIndex;
import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Handsets that nothing is sent to without a fresh opt-in from there (rule 7). Written in the transaction that appends what
 * somebody said, whichever way it came; kept when the person behind the handset is forgotten.
 */
@Component
@ProcessingGroup(Suppressions.GROUP)
public class Suppressions {

    static final String GROUP = "suppression";

    private final JdbcClient jdbc;
    private final BlindIndex index;

    Suppressions(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    boolean hold(PhoneNumber phone) {
        return jdbc.sql("select exists (select from suppression where suppression_index = ?)")
                .param(index.suppression(phone))
                .query(Boolean.class)
                .single();
    }

    @EventHandler
    void on(ConsentRevoked event, @org.axonframework.eventhandling.Timestamp Instant at) {
        suppress(event.member(), "revoked", at);
    }

    @EventHandler
    void on(ConsentRefused event, @org.axonframework.eventhandling.Timestamp Instant at) {
        suppress(event.member(), "refused", at);
    }

    /**
     * Keeps what the journal of erasures says of a handset whose owner the database has forgotten to have forgotten.
     *
     * @param index 32 bytes, {@link BlindIndex#suppression}
     */
    public void keep(byte[] index, Instant since) {
        jdbc.sql("insert into suppression (suppression_index, reason, since) values (?, 'forgotten', ?)"
                        + " on conflict do nothing")
                .params(index, Timestamp.from(since))
                .update();
    }

    /** The number is nobody's from now on: whoever texts from it next is somebody new. */
    @EventHandler
    void on(MemberForgotten event, @org.axonframework.eventhandling.Timestamp Instant at) {
        suppress(event.member(), "forgotten", at);
        jdbc.sql("delete from phone_directory where member_id = ?")
                .param(event.member().uuid())
                .update();
    }

    @EventHandler
    void on(ConsentGiven event) {
        jdbc.sql("delete from suppression s using phone_directory d"
                        + " where d.member_id = ? and s.suppression_index = d.suppression_index")
                .param(event.member().uuid())
                .update();
    }

    /**
     * Forgets which handsets last said so before this time.
     *
     * @return how many
     */
    public int dropThoseBefore(Instant time) {
        return jdbc.sql("delete from suppression where since < ?")
                .param(Timestamp.from(time))
                .update();
    }

    private void suppress(MemberId member, String reason, Instant at) {
        jdbc.sql("insert into suppression (suppression_index, reason, since) select suppression_index, ?, ? from"
            + " phone_directory where member_id = ? and suppression_index is not null on conflict (suppression_index)"
            + " do update set since = greatest(suppression.since, excluded.since)")
                .params(reason, Timestamp.from(at), member.uuid())
                .update();
    }
}
