package ai.jules.command.forgetting;

import ai.jules.events.conversation.TextReceived;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When somebody last texted or was last allowed a text, to the day (UTC). Written in the transaction that appends it, and for
 * all but the first message of a day that is a look and nothing more.
 */
@Component
@ProcessingGroup(LastMessages.GROUP)
class LastMessages {

    static final String GROUP = "last-message";

    private final JdbcClient jdbc;

    LastMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(TextReceived event, @Timestamp Instant at) {
        note(event.member(), at);
    }

    @EventHandler
    void on(MessageAuthorised event, @Timestamp Instant at) {
        note(event.member(), at);
    }

    /** Of somebody who is never sent anything the number is known all the same. */
    @EventHandler
    void on(MemberMet event, @Timestamp Instant at) {
        note(event.member(), at);
    }

    /** Those who have been silent, and were left in peace, since before this day. */
    List<MemberId> silentSince(LocalDate day) {
        return jdbc.sql("select member_id from last_message where day < ?").param(day).query(UUID.class).list().stream()
                .map(MemberId::new)
                .toList();
    }

    /**
     * Makes the number of somebody silent nobody's, so that whoever texts from it next is somebody new.
     *
     * @return false when they were not that silent after all; nothing has changed then
     */
    boolean releaseNumber(MemberId member, LocalDate silentSince) {
        return jdbc.sql("with silent as (select member_id from last_message where member_id = ? and day < ?"
                                + " for update), released as (delete from phone_directory directory using silent"
                                + " where directory.member_id = silent.member_id) select count(*) from silent")
                        .params(member.uuid(), silentSince)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void note(MemberId member, Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        jdbc.sql("insert into last_message (member_id, day) select :member, :day where not exists"
                        + " (select from last_message where member_id = :member and day >= :day)"
                        + " on conflict (member_id) do update set day = greatest(last_message.day, excluded.day)")
                .param("member", member.uuid())
                .param("day", day)
                .update();
    }
}
