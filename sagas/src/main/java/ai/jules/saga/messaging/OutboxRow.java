package ai.jules.saga.messaging;

import ai.jules.events.member.SendingCheck.GroupCopy;
import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text in the outbox as it was when it was taken up.
 *
 * @param channel which of our numbers it leaves from
 * @param body sealed; null once it is not needed any more
 * @param recipient sealed; null until the person has allowed the text
 * @param metadata correlation, causation, actor and action of what led to it
 * @param provider who is asked, or was asked last
 * @param attemptsHere how often that provider was asked
 * @param exhausted who has refused it for good
 * @param onceUnknown an attempt ended nobody knew how; nobody but {@code provider} may have it any more (rule 19)
 * @param copy which message to the household this is a copy of; null when it is none
 */
record OutboxRow(
        DeliveryId message,
        MemberId member,
        Channel channel,
        MessageKind kind,
        OutboxState state,
        @Nullable String body,
        @Nullable String recipient,
        Instant useUntil,
        Map<String, String> metadata,
        int asks,
        @Nullable Instant validUntil,
        int attempts,
        @Nullable Instant sendingSince,
        boolean confirmed,
        int looks,
        @Nullable String provider,
        @Nullable String providerMessageId,
        @Nullable Integer errorCode,
        int segments,
        int attemptsHere,
        Set<String> exhausted,
        boolean onceUnknown,
        @Nullable GroupCopy copy) {

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of a row of the table. */
    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                new DeliveryId(row.getObject("message_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                Channel.valueOf(row.getString("channel")),
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
                row.getObject("error_code", Integer.class),
                row.getInt("segments"),
                row.getInt("attempts_here"),
                names(row.getString("exhausted")),
                row.getBoolean("once_unknown"),
                copy(row));
    }

    private static @Nullable GroupCopy copy(ResultSet row) throws SQLException {
        var group = row.getObject("group_message_id", UUID.class);
        return group == null ? null : new GroupCopy(new GroupMessageId(group), row.getInt("group_number"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static Set<String> names(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(","));
    }

    /** The row as it is once an attempt at this provider is written down. */
    OutboxRow sentBy(String name) {
        return new OutboxRow(
                message,
                member,
                channel,
                kind,
                OutboxState.SENDING,
                body,
                recipient,
                useUntil,
                metadata,
                asks,
                validUntil,
                attempts + 1,
                sendingSince,
                confirmed,
                0,
                name,
                providerMessageId,
                errorCode,
                segments,
                name.equals(provider) ? attemptsHere + 1 : 1,
                exhausted,
                onceUnknown,
                copy);
    }

    /** How often it was asked without a provider being asked after it. */
    int futileAsks() {
        return Math.max(0, asks - attempts);
    }

    boolean mayBegin(Instant now) {
        return validUntil != null && now.isBefore(validUntil);
    }

    /** Shows ids alone. */
    @Override
    public String toString() {
        return "OutboxRow[" + message + ", " + state + "]";
    }
}
