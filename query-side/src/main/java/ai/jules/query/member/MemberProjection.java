package ai.jules.query.member;

import ai.jules.events.member.ConsentExpired;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRefused;
import ai.jules.events.member.ConsentRequested;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.member.DisclosureShown;
import ai.jules.events.member.ErasureCompleted;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.events.member.MemberEvent;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.MemberLeftHousehold;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.MemberNamed;
import ai.jules.events.member.MemberRoleChanged;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageDeferred;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.WhereaboutsLearned;
import ai.jules.kernel.MemberId;
import ai.jules.platform.messaging.EventGroup;
import java.util.List;
import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who is who. */
@Component
@ProcessingGroup(MemberProjection.GROUP)
class MemberProjection {

    static final String GROUP = "members";

    private final JdbcClient jdbc;
    private final MemberNames names;

    MemberProjection(JdbcClient jdbc, MemberNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup members() {
            return EventGroup.projection(GROUP, List.of("member_view"), "member")
                    .unhurried();
        }
    }

    @EventHandler
    void on(MemberEvent event) {
        switch (event) {
            case MemberMet met -> meet(met.member());
            case MemberNamed named -> set("name", names.seal(named.name()), named.member());
            case MemberJoinedHousehold joined -> join(joined);
            case DisclosureShown shown -> invite(shown.member());
            case ConsentGiven given -> set("consent", "active", given.member());
            case ConsentRequested requested -> {
                invite(requested.member());
                note(requested);
            }
            case ConsentRefused refused -> decline(refused.member());
            case ConsentExpired expired -> expire(expired.member());
            case ConsentRevoked revoked -> set("consent", "revoked", revoked.member());
            case MemberRoleChanged changed ->
                set("role", changed.role().name().toLowerCase(Locale.ROOT), changed.member());
            case MemberLeftHousehold left -> leave(left.member());
            case MemberForgotten forgotten -> forget(forgotten.member());
            case WhereaboutsLearned _, ContentDestroyed _, ErasureConfirmed _, ErasureCompleted _ -> {
                // nothing that is shown
            }
            case MessageAuthorised _, MessageDeferred _, MessageSuppressed _ -> {
                // about a message, not about the person
            }
        }
    }

    private void meet(MemberId member) {
        jdbc.sql("insert into member_view (id, consent) values (?, 'none') on conflict do nothing")
                .param(member.uuid())
                .update();
    }

    /** Terms that are shown again change nothing for who has agreed or left. */
    private void invite(MemberId member) {
        jdbc.sql("update member_view set consent = 'invited' where id = ? and consent in ('none', 'declined')")
                .param(member.uuid())
                .update();
    }

    private void join(MemberJoinedHousehold joined) {
        jdbc.sql("update member_view set household = ?, role = ? where id = ?")
                .params(
                        joined.household().uuid(),
                        joined.role().name().toLowerCase(Locale.ROOT),
                        joined.member().uuid())
                .update();
    }

    private void note(ConsentRequested requested) {
        jdbc.sql("update member_view set invited_by = ?, invited_to = ? where id = ?")
                .params(
                        requested.by().uuid(),
                        requested.household().uuid(),
                        requested.member().uuid())
                .update();
    }

    /** A member who would not move to another household stays a member. */
    private void decline(MemberId member) {
        jdbc.sql("update member_view set consent = 'declined' where id = ? and consent in ('none', 'invited')")
                .param(member.uuid())
                .update();
    }

    /** Who agreed or left otherwise meanwhile stays where they are. */
    private void expire(MemberId member) {
        jdbc.sql("update member_view set consent = 'none' where id = ? and consent = 'invited'")
                .param(member.uuid())
                .update();
    }

    private void leave(MemberId member) {
        jdbc.sql("update member_view set household = null, role = null where id = ?")
                .param(member.uuid())
                .update();
    }

    private void forget(MemberId member) {
        jdbc.sql("""
            update member_view set household = null, role = null, name = null, consent = 'erased', invited_by = null,
                                   invited_to = null
            where id = ?
            """).param(member.uuid()).update();
    }

    private void set(String column, String value, MemberId member) {
        jdbc.sql("update member_view set " + column + " = ? where id = ?")
                .params(value, member.uuid())
                .update();
    }
}
