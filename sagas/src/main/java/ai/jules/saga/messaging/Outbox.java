package ai.jules.saga.messaging;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.platform.messaging.Cause;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outbox table until a provider is asked; {@link Attempts} goes on from there. Every change names the state it expects, and tells whether it was made: between two that act on the
 * same row the first wins and the other finds out.
 */
@Component
public class Outbox {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Composed text, String sealedBody, int segments, Cause cause, Instant now) {
        var copy = text.copy();
        jdbc.sql("""
            insert into outbox (message_id, member_id, channel, kind, priority, body, segments, in_reply_to, use_until,
                metadata, group_message_id, group_number, state, due_at, composed_at)
            values (:message, :member, :channel, :kind, :priority, :body, :segments, :inReplyTo, :useUntil,
                :metadata, :group, :number, 'WAITING', :now, :now)
            on conflict (message_id) do nothing\
            """)
                .param("message", text.message().uuid())
                .param("member", text.to().uuid())
                .param("channel", text.thread().channel().name())
                .param("kind", text.kind().name())
                .param("priority", priority(text.kind()))
                .param("body", sealedBody)
                .param("segments", segments)
                .param("inReplyTo", text.inReplyTo())
                .param("useUntil", Timestamp.from(text.useUntil()))
                .param("metadata", JSON.writeValueAsString(cause.metadata()))
                .param("group", copy == null ? null : copy.message().uuid())
                .param("number", copy == null ? null : copy.number())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What leaves first has the smaller number. */
    static int priority(MessageKind kind) {
        return switch (kind) {
            case REPLY, INTRODUCTION, HELP, OPT_OUT_CONFIRMATION, REFUSAL_CONFIRMATION -> 0;
            case INVITATION, NOTICE -> 1;
            case GROUP -> 2;
        };
    }

    /**
     * Locks what nobody has to be asked about: attempts to look into, ends to tell, permissions that are of no use any more.
     *
     * @param uselessUntil a permission that runs out by then is of no use
     */
    List<OutboxRow> lockUnsettled(Instant now, Instant uselessUntil, int most) {
        return jdbc.sql("""
            select * from outbox o
            where o.due_at <= :now and o.state not in ('WAITING', 'ASKED')
              and (o.state <> 'AUTHORISED' or o.valid_until <= :useless)
            order by o.due_at
            limit :most
            for update of o skip locked\
            """)
                .param("now", Timestamp.from(now))
                .param("useless", Timestamp.from(uselessUntil))
                .param("most", most)
                .query((row, _) -> OutboxRow.of(row))
                .list();
    }

    /** Locks what is to be asked about and whose turn it is, answers first, then as they came. */
    List<OutboxRow> lockToAsk(Instant now, int most) {
        return inTurn("o.state in ('WAITING', 'ASKED')", "o.position", now, now, most);
    }

    /** Locks what may leave and whose turn it is, answers first, then whose permission runs out first. */
    List<OutboxRow> lockAllowed(Instant now, Instant uselessUntil, int most) {
        return inTurn(
                "o.state = 'AUTHORISED' and o.valid_until > :useless",
                "o.valid_until, o.position",
                now,
                uselessUntil,
                most);
    }

    boolean isAnythingAllowed(Instant uselessUntil) {
        return jdbc.sql("select exists (select from outbox where state = 'AUTHORISED' and valid_until > :useless)")
                .param("useless", Timestamp.from(uselessUntil))
                .query(Boolean.class)
                .single();
    }

    /**
     * A person gets their texts in the order they were composed, with two exceptions, so that nobody waits for an answer:
     * an answer waits only for earlier answers and for what a provider is being asked to send this moment; and nothing
     * waits for a text that was put off to a later time before anybody was asked to send it. Rows another process holds
     * are left to it.
     */
    private List<OutboxRow> inTurn(String which, String order, Instant now, Instant uselessUntil, int most) {
        return jdbc.sql("""
            select * from outbox o
            where o.due_at <= :now and
            """ + which + """

              and not exists (
                  select 1 from outbox earlier
                  where earlier.member_id = o.member_id and earlier.position < o.position
                    and earlier.finished_at is null
                    and (earlier.priority = 0
                        or earlier.state = 'SENDING'
                        or o.priority > 0
                            and not (earlier.state = 'WAITING' and earlier.attempts = 0 and earlier.due_at > :now)))
            order by o.priority,
            """ + order + """

            limit :most
            for update of o skip locked\
            """)
                .param("now", Timestamp.from(now))
                .param("useless", Timestamp.from(uselessUntil))
                .param("most", most)
                .query((row, _) -> OutboxRow.of(row))
                .list();
    }

    /** Texts of all processes that are asked about since the given time, or allowed and still so. */
    int underWay(Instant askedSince, Instant now) {
        return jdbc.sql("select count(*) from outbox where (state = 'AUTHORISED' and valid_until > :now)"
                        + " or (state = 'ASKED' and asked_at > :since)")
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

    /** @return which of these rows, which the caller holds, are marked; when to ask again if nobody answers is the row's own */
    Set<DeliveryId> asked(List<OutboxRow> rows, Instant now) {
        return marked(
                jdbc.sql("update outbox o set state = 'ASKED', asks = o.asks + 1, asked_at = ?, due_at = a.silence,"
                    + " valid_until = null from unnest(?::uuid[], ?::int[], ?::timestamptz[]) as a (message, asks,"
                    + " silence) where o.message_id = a.message and o.state in ('WAITING', 'ASKED') and o.asks ="
                    + " a.asks returning o.message_id")
                        .params(
                                Timestamp.from(now),
                                each(rows, row -> row.message().uuid().toString()),
                                each(rows, row -> "" + row.asks()),
                                each(rows, row -> now.plus(Patience.forAnAnswer(row.futileAsks() + 1))
                                        .toString())));
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

    /**
     * Attempts are going to be made.
     *
     * @param sent the rows as they will be; the caller holds them
     * @param sender the process that makes them
     * @param lostAt when to find out what became of them if this process does not tell
     * @return which of them are marked
     */
    Set<DeliveryId> sending(Collection<OutboxRow> sent, UUID sender, Instant now, Instant lostAt) {
        return marked(
                jdbc.sql("update outbox o set state = 'SENDING', attempts = s.attempt, attempts_here = s.here, provider"
                                + " = s.provider, sender = ?, sending_since = ?, due_at = ?, looks = 0 from"
                                + " unnest(?::uuid[], ?::int[], ?::int[], ?::text[]) as s (message, attempt, here,"
                                + " provider) where o.message_id = s.message and o.state = 'AUTHORISED' and not"
                                + " o.confirmed and o.attempts = s.attempt - 1 returning o.message_id")
                        .params(
                                sender,
                                Timestamp.from(now),
                                Timestamp.from(lostAt),
                                each(sent, row -> row.message().uuid().toString()),
                                each(sent, row -> "" + row.attempts()),
                                each(sent, row -> "" + row.attemptsHere()),
                                each(sent, OutboxRow::provider)));
    }

    private static Set<DeliveryId> marked(JdbcClient.StatementSpec update) {
        return Set.copyOf(update.query((row, _) -> new DeliveryId(row.getObject(1, UUID.class)))
                .list());
    }

    /** A column of an array parameter; the statement says of what type it is. */
    private static String[] each(Collection<OutboxRow> rows, Function<OutboxRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** Takes back an attempt that never reached the provider; it does not count. */
    boolean notBegun(DeliveryId message, int attempt, Instant dueAt) {
        return jdbc.sql("update outbox set state = 'WAITING', attempts = attempts - 1,"
                                + " attempts_here = attempts_here - 1, due_at = :due"
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
}
