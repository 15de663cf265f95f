package ai.jules.saga.messaging;

import ai.jules.events.member.MessageKind;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in the outbox as it was when it was taken up.
 *
 * @param body sealed; null once it is not needed any more
 * @param recipient sealed; null until the person has allowed the text
 * @param metadata correlation, causation, actor and action of what led to it
 */
record OutboxRow(
        DeliveryId message,
        MemberId member,
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
        @Nullable Integer errorCode) {

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
