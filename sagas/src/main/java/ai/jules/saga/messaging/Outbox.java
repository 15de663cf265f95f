package ai.jules.saga.messaging;

import ai.jules.events.conversation.ReplyComposed;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.platform.messaging.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outbox table. Every change names the state it expects, and tells whether it was made: between two that act on the
 * same row the first wins and the other finds out.
 */
@Component
public class Outbox {

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ReplyComposed reply, String sealedBody, Cause cause, Instant now) {
        jdbc.sql("""
            insert into outbox (message_id, member_id, kind, body, in_reply_to, use_until, metadata, state,
                due_at, composed_at)
            values (:message, :member, :kind, :body, :inReplyTo, :useUntil, :metadata, 'WAITING', :now, :now)
            on conflict (message_id) do nothing\
            """)
                .param("message", reply.message().uuid())
                .param("member", reply.to().uuid())
                .param("kind", reply.kind().name())
                .param("body", sealedBody)
                .param("inReplyTo", reply.inReplyTo())
                .param("useUntil", Timestamp.from(reply.useUntil()))
                .param("metadata", JSON.writeValueAsString(cause.metadata()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Locks what is due and whose turn it is: of each person only the first unfinished text (and finished ones whose
     * Delivery does not know yet). Oldest first, but what has only to be asked about comes last: a permission does not
     * keep. Rows another process holds are left to it.
     */
    List<OutboxRow> lockDue(Instant now, int most) {
        return jdbc.sql("""
            select * from outbox o
            where o.due_at <= :now
              and (o.finished_at is not null or not exists (
                  select 1 from outbox earlier
                  where earlier.member_id = o.member_id and earlier.position < o.position
                    and earlier.finished_at is null
                    and not (earlier.state = 'WAITING' and earlier.due_at > :now
                      and earlier.kind in ('INVITATION', 'NOTICE', 'GROUP'))))
            order by o.state in ('WAITING', 'ASKED'), o.position
            limit :most
            for update of o skip locked\
            """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /** Texts of all processes that are asked about since the given time, allowed and still so, or being sent. */
    int underWay(Instant askedSince, Instant now) {
        return jdbc.sql("select count(*) from outbox where (state = 'AUTHORISED' and valid_until > :now)"
                        + " or (state = 'SENDING' and due_at > :now) or (state = 'ASKED' and asked_at > :since)")
                .param("since", Timestamp.from(askedSince))
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /** Drops what no provider was asked to take yet; what may be with one already is unreadable and ends by itself. */
    public void forget(MemberId member) {
        jdbc.sql("delete from outbox where member_id = ? and state in ('WAITING', 'ASKED', 'AUTHORISED')")
                .param(member.uuid())
                .update();
    }

    /** @param silenceUntil when to ask again if nobody answers */
    boolean asked(OutboxRow row, Instant now, Instant silenceUntil) {
        return jdbc.sql("update outbox set state = 'ASKED', asks = asks + 1, asked_at = :now, due_at = :silence,"
                                + " valid_until = null where message_id = :message and state = :state and asks = :asks")
                        .param("now", Timestamp.from(now))
                        .param("silence", Timestamp.from(silenceUntil))
                        .param("message", row.message().uuid())
                        .param("state", row.state().name())
                        .param("asks", row.asks())
                        .update()
                == 1;
    }

    /** The question was not handed over; it does not count. */
    boolean notAsked(DeliveryId message, int number, Instant dueAt) {
        return jdbc.sql("update outbox set state = 'WAITING', asks = asks - 1, due_at = :due"
                                + " where message_id = :message and state = 'ASKED' and asks = :number")
                        .param("due", Timestamp.from(dueAt))
                        .param("message", message.uuid())
                        .param("number", number)
                        .update()
                == 1;
    }

    /** A permission came too late to be used; asked again when its time has come. */
    boolean postponed(OutboxRow row, Instant dueAt) {
        return jdbc.sql("update outbox set state = 'WAITING', due_at = :due, valid_until = null"
                                + " where message_id = :message and state = 'AUTHORISED' and asks = :asks")
                        .param("due", Timestamp.from(dueAt))
                        .param("message", row.message().uuid())
                        .param("asks", row.asks())
                        .update()
                == 1;
    }

    boolean authorised(DeliveryId message, String sealedRecipient, Instant validUntil, Instant now) {
        return jdbc.sql("update outbox set state = 'AUTHORISED', recipient = :recipient, valid_until = :until,"
                                + " due_at = :now where message_id = :message and state in ('ASKED', 'AUTHORISED')")
                        .param("recipient", sealedRecipient)
                        .param("until", Timestamp.from(validUntil))
                        .param("now", Timestamp.from(now))
                        .param("message", message.uuid())
                        .update()
                == 1;
    }

    /** The person is not to be disturbed now; asked again when they may be. */
    boolean deferred(DeliveryId message, Instant until) {
        return jdbc.sql("update outbox set state = 'WAITING', due_at = :until, valid_until = null"
                                + " where message_id = :message and state in ('ASKED', 'AUTHORISED')")
                        .param("until", Timestamp.from(until))
                        .param("message", message.uuid())
                        .update()
                == 1;
    }

    /** Ends a text that no provider may be sending; the words go. */
    boolean suppressed(DeliveryId message, Instant now) {
        return jdbc.sql("update outbox set state = 'SUPPRESSED', due_at = null, finished_at = :now, body ="
                                + " null, recipient = null where message_id = :message and state in ('WAITING',"
                                + " 'ASKED', 'AUTHORISED')")
                        .param("now", Timestamp.from(now))
                        .param("message", message.uuid())
                        .update()
                == 1;
    }

    /** @param lostAt when to find out what became of it if this process does not tell */
    boolean sending(OutboxRow row, Instant now, Instant lostAt) {
        return jdbc.sql("update outbox set state = 'SENDING', attempts = attempts + 1, sending_since = :now,"
                                + " due_at = :lost, looks = 0"
                                + " where message_id = :message and state = 'AUTHORISED' and not confirmed")
                        .param("now", Timestamp.from(now))
                        .param("lost", Timestamp.from(lostAt))
                        .param("message", row.message().uuid())
                        .update()
                == 1;
    }

    /** Takes back an attempt that never reached the provider; it does not count. */
    boolean notBegun(DeliveryId message, int attempt, Instant dueAt) {
        return jdbc.sql("update outbox set state = 'WAITING', attempts = attempts - 1, due_at = :due"
                                + " where message_id = :message and state = 'SENDING' and attempts = :attempt")
                        .param("due", Timestamp.from(dueAt))
                        .param("message", message.uuid())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** Ends, before anything was sent, a text whose words or number are erased. */
    boolean erased(DeliveryId message, int attempt, Instant now) {
        return jdbc.sql("update outbox set state = 'SUPPRESSED', due_at = null, finished_at = :now, body = null,"
                                + " recipient = null"
                                + " where message_id = :message and state = 'SENDING' and attempts = :attempt")
                        .param("now", Timestamp.from(now))
                        .param("message", message.uuid())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** Another attempt after this one, which the provider surely does not have; needs a fresh permission. */
    boolean again(DeliveryId message, int attempt, Instant dueAt) {
        return jdbc.sql("update outbox set state = 'WAITING', due_at = :due where message_id = :message and state in"
                                + " ('SENDING', 'UNKNOWN') and attempts = :attempt and not confirmed")
                        .param("due", Timestamp.from(dueAt))
                        .param("message", message.uuid())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** A text that a callback has confirmed meanwhile is looked for at once. */
    boolean unknown(DeliveryId message, int attempt, Instant now, Instant lookAt) {
        return jdbc.sql("update outbox set state = 'UNKNOWN', due_at = case when confirmed then :now::timestamptz else"
            + " :look::timestamptz end where message_id = :message and state in ('SENDING', 'UNKNOWN') and attempts ="
            + " :attempt")
                        .param("now", Timestamp.from(now))
                        .param("look", Timestamp.from(lookAt))
                        .param("message", message.uuid())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** Before the provider is asked what it has: nobody else does meanwhile. */
    boolean looking(OutboxRow row, Instant until) {
        return jdbc.sql("update outbox set state = 'UNKNOWN', looks = looks + 1, due_at = :until"
                                + " where message_id = :message and state = :state and attempts = :attempt")
                        .param("until", Timestamp.from(until))
                        .param("message", row.message().uuid())
                        .param("state", row.state().name())
                        .param("attempt", row.attempts())
                        .update()
                == 1;
    }

    boolean lookAgain(DeliveryId message, int attempt, Instant dueAt) {
        return jdbc.sql("update outbox set due_at = :due"
                                + " where message_id = :message and state = 'UNKNOWN' and attempts = :attempt")
                        .param("due", Timestamp.from(dueAt))
                        .param("message", message.uuid())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /**
     * A status callback came for it.
     *
     * @return whether its outcome was open
     */
    boolean confirmed(DeliveryId message, Instant now) {
        return jdbc.sql("update outbox set confirmed = true, state = 'UNKNOWN', due_at = :now where message_id"
                                + " = :message and finished_at is null and attempts > 0 and not confirmed")
                        .param("now", Timestamp.from(now))
                        .param("message", message.uuid())
                        .update()
                == 1;
    }

    /**
     * The provider has it, whatever was thought meanwhile.
     *
     * @param providerMessageId null when the provider does not tell; the words are kept then, so that the same words sent
     *     later are not taken for these
     * @param toldBy when somebody else may tell the Delivery
     */
    boolean accepted(
            DeliveryId message,
            int attempt,
            String provider,
            @Nullable String providerMessageId,
            Instant now,
            Instant toldBy) {
        return jdbc.sql("update outbox set state = 'ACCEPTED', provider = :provider, provider_message_id = :sid,"
                                + " finished_at = :now, due_at = :told, valid_until = null,"
                                + " body = case when :sid::varchar is null then body end,"
                                + " recipient = null"
                                + " where message_id = :message and finished_at is null and attempts = :attempt")
                        .param("provider", provider)
                        .param("sid", providerMessageId)
                        .param("now", Timestamp.from(now))
                        .param("told", Timestamp.from(toldBy))
                        .param("message", message.uuid())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    boolean givenUp(DeliveryId message, int attempt, @Nullable Integer code, Instant now, Instant toldBy) {
        return jdbc.sql("update outbox set state = 'GIVEN_UP', error_code = :code, finished_at = :now, due_at = :told,"
            + " valid_until = null, body = null, recipient = null where message_id = :message and state in ('SENDING',"
            + " 'UNKNOWN') and attempts = :attempt and not confirmed")
                        .param("code", code)
                        .param("now", Timestamp.from(now))
                        .param("told", Timestamp.from(toldBy))
                        .param("message", message.uuid())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** Before telling the Delivery what became of it. */
    void telling(OutboxRow row, Instant until) {
        jdbc.sql("update outbox set due_at = :until where message_id = :message and finished_at is not null")
                .param("until", Timestamp.from(until))
                .param("message", row.message().uuid())
                .update();
    }

    void told(DeliveryId message) {
        jdbc.sql("update outbox set due_at = null where message_id = :message and finished_at is not null")
                .param("message", message.uuid())
                .update();
    }

    /** Those of the given provider ids that are known to belong to some text. */
    Set<String> known(Collection<String> providerMessageIds) {
        if (providerMessageIds.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select provider_message_id from outbox where provider_message_id in (:ids)")
                .param("ids", List.copyOf(providerMessageIds))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The sealed words of texts to this person that the provider has under an id we never learnt. */
    List<String> acceptedWithoutId(MemberId member, Instant since) {
        return jdbc.sql("select body from outbox where member_id = :member and state = 'ACCEPTED'"
                        + " and provider_message_id is null and body is not null and sending_since >= :since")
                .param("member", member.uuid())
                .param("since", Timestamp.from(since))
                .query(String.class)
                .list();
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                new DeliveryId(row.getObject("message_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                MessageKind.valueOf(row.getString("kind")),
                OutboxState.valueOf(row.getString("state")),
                row.getString("body"),
                row.getString("recipient"),
                row.getTimestamp("use_until").toInstant(),
                JSON.readValue(row.getString("metadata"), METADATA),
                row.getInt("asks"),
                instant(row, "valid_until"),
                row.getInt("attempts"),
                instant(row, "sending_since"),
                row.getBoolean("confirmed"),
                row.getInt("looks"),
                row.getString("provider"),
                row.getString("provider_message_id"),
                row.getObject("error_code", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
