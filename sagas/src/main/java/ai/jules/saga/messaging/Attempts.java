package ai.jules.saga.messaging;

import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The outbox table from the moment a provider is asked. Every change names the attempt and the state it expects, and tells
 * whether it was made: between two that act on the same row the first wins and the other finds out.
 */
@Component
class Attempts {

    /** Whoever looks for a lost text compares it with all others of its time (rule 19): those are kept as long. */
    private static final String FIRST_DOUBT =
            " (select min(sending_since) - interval '1 hour' from outbox where finished_at is null)";

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** As {@link #again}, by somebody else: this provider has refused it for good. */
    boolean elsewhere(DeliveryId message, int attempt, Set<String> exhausted, Instant dueAt) {
        return jdbc.sql("update outbox set state = 'WAITING', due_at = :due, exhausted = :exhausted where message_id ="
                                + " :message and state in ('SENDING', 'UNKNOWN') and attempts = :attempt and not"
                                + " confirmed and not once_unknown")
                        .param("due", Timestamp.from(dueAt))
                        .param("exhausted", String.join(",", exhausted))
                        .param("message", message.uuid())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** As {@link #again}, when the refusal was not about this text: the attempt does not count. */
    boolean heldBack(DeliveryId message, int attempt, Instant dueAt) {
        return jdbc.sql("update outbox set state = 'WAITING', attempts_here = attempts_here - 1, due_at = :due where"
                                + " message_id = :message and state in ('SENDING', 'UNKNOWN') and attempts = :attempt"
                                + " and not confirmed")
                        .param("due", Timestamp.from(dueAt))
                        .param("message", message.uuid())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** A text that a callback has confirmed meanwhile is looked for at once. */
    boolean unknown(DeliveryId message, int attempt, Instant now, Instant lookAt) {
        return jdbc.sql("update outbox set state = 'UNKNOWN', once_unknown = true, due_at = case when"
                                + " confirmed then :now::timestamptz else :look::timestamptz end where message_id"
                                + " = :message and state in ('SENDING', 'UNKNOWN') and attempts = :attempt")
                        .param("now", Timestamp.from(now))
                        .param("look", Timestamp.from(lookAt))
                        .param("message", message.uuid())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** Before the provider is asked what it has: nobody else does meanwhile. */
    boolean looking(OutboxRow row, Instant until) {
        return jdbc.sql("update outbox set state = 'UNKNOWN', once_unknown = true, looks = looks + 1, due_at = :until"
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
     * The provider has it, whatever was thought meanwhile, and its slot of the pace is over a second after it was heard. The words are kept until its last word on it: it may have to be
     * sent once more, and the same words sent later are not to be taken for these.
     *
     * @param providerMessageId null when the provider does not tell
     * @param toldBy when somebody else may tell the Delivery
     * @return the code with which the provider has already said that it was not delivered, 0 when it has not said so;
     *     empty when somebody else was faster
     */
    Optional<Integer> accepted(
            DeliveryId message,
            int attempt,
            String provider,
            @Nullable String providerMessageId,
            Instant now,
            Instant toldBy,
            Heard heard) {
        return jdbc.sql("with answered as (update sending_log set answered_at = " + SendingAccounts.ANSWERED
                        + " where message_id = :message and attempt = :attempt and answered_at is null)"
                        + " update outbox set state = 'ACCEPTED', provider = :provider, provider_message_id = :sid,"
                        + " finished_at = :now, due_at = :told, valid_until = null, recipient = null"
                        + " where message_id = :message and finished_at is null and attempts = :attempt"
                        + " returning coalesce(reported_code, 0)")
                .param("ago", heard.ago().toNanos() / 1_000)
                .param("provider", provider)
                .param("sid", providerMessageId)
                .param("now", Timestamp.from(now))
                .param("told", Timestamp.from(toldBy))
                .param("message", message.uuid())
                .param("attempt", attempt)
                .query(Integer.class)
                .optional();
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

    /** The Delivery knows what became of these, each of which is as it was told. */
    void told(Collection<OutboxRow> rows) {
        jdbc.sql("update outbox o set due_at = null from unnest(?::uuid[], ?::int[]) as t (message, attempt)"
                        + " where o.message_id = t.message and o.attempts = t.attempt and o.finished_at is not null")
                .params(
                        rows.stream()
                                .map(row -> row.message().uuid().toString())
                                .toArray(String[]::new),
                        rows.stream().map(OutboxRow::attempts).toArray(Integer[]::new))
                .update();
    }

    /** Those of the given provider ids that are known to belong to some text. */
    Set<String> known(Collection<String> providerMessageIds) {
        if (providerMessageIds.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select provider_message_id from outbox where provider_message_id in (:ids) union select id from"
                        + " outbox, unnest(string_to_array(earlier_ids, ',')) as id where earlier_ids <> ''"
                        + " and id in (:ids)")
                .param("ids", List.copyOf(providerMessageIds))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The sealed words of texts to this person from this number that this provider has under an id we never learnt. */
    List<String> acceptedWithoutId(MemberId member, Channel from, String provider, Instant since) {
        return jdbc.sql("select body from outbox where member_id = :member and state = 'ACCEPTED'"
                        + " and provider_message_id is null and body is not null and sending_since >= :since"
                        + " and provider = :provider and channel = :channel")
                .param("member", member.uuid())
                .param("channel", from.name())
                .param("provider", provider)
                .param("since", Timestamp.from(since))
                .query(String.class)
                .list();
    }

    /** Locks it until the surrounding transaction ends: a record of its acceptance waits for what is reported here. */
    Optional<OutboxRow> find(DeliveryId message) {
        return jdbc.sql("select * from outbox where message_id = ? for update")
                .param(message.uuid())
                .query((row, _) -> OutboxRow.of(row))
                .optional();
    }

    /** The provider said that an accepted text was not delivered while our own record of the acceptance was still open. */
    void reported(DeliveryId message, int code) {
        jdbc.sql("update outbox set reported_code = :code where message_id = :message and finished_at is null")
                .param("code", code)
                .param("message", message.uuid())
                .update();
    }

    /** The provider had it, did not deliver it, and is to be asked once more; needs a fresh permission. */
    boolean onceMore(OutboxRow row, Instant dueAt) {
        return jdbc.sql("update outbox set state = 'WAITING', due_at = :due, finished_at = null, confirmed = false,"
            + " reported_code = null, earlier_ids = concat_ws(',', nullif(earlier_ids, ''), provider_message_id) where"
            + " message_id = :message and state = 'ACCEPTED' and attempts = :attempt and body is not null and"
            + " use_until > :due")
                        .param("due", Timestamp.from(dueAt))
                        .param("message", row.message().uuid())
                        .param("attempt", row.attempts())
                        .update()
                == 1;
    }

    /**
     * The provider's last word on a text it has; the words go, unless they are needed to tell others from it.
     *
     * @param code why it was not delivered; null when it was, or nobody says
     */
    void over(DeliveryId message, @Nullable Integer code) {
        jdbc.sql("update outbox set error_code = coalesce(:code::int, error_code),"
                        + " body = case when provider_message_id is null then body end"
                        + " where message_id = :message and state = 'ACCEPTED'")
                .param("code", code)
                .param("message", message.uuid())
                .update();
    }

    /** Takes the words from what ended before the given time. Returns of how many texts. */
    int forgetWords(Instant endedBefore) {
        return jdbc.sql("update outbox set body = null where body is not null and finished_at < least(:before,"
                        + FIRST_DOUBT + ")")
                .param("before", Timestamp.from(endedBefore))
                .update();
    }

    /** Deletes what ended before the given time. Returns how many texts. */
    int purge(Instant endedBefore) {
        return jdbc.sql("delete from outbox where due_at is null and finished_at < least(:before," + FIRST_DOUBT + ")")
                .param("before", Timestamp.from(endedBefore))
                .update();
    }
}
