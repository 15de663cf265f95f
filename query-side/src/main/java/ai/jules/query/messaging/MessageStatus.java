package ai.jules.query.messaging;

import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.events.member.MessageSuppressed;
import java.util.Locale;

/** How far a text came, as it is shown. It only ever goes on; of two that come equally far the first stays (rule 20). */
enum MessageStatus {
    RECEIVED(0),
    QUEUED(0),
    AUTHORISED(1),
    /** May follow an authorisation nobody used, but not a provider's word: what was sent was sent. */
    SUPPRESSED(2),
    EXPIRED(2),
    SENT(3),
    DELIVERED(4),
    UNDELIVERED(4),
    FAILED(4);

    private final int progress;

    MessageStatus(int progress) {
        this.progress = progress;
    }

    int progress() {
        return progress;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageStatus of(DeliveryStatus status) {
        return switch (status) {
            case QUEUED, SENDING, SENT -> SENT;
            case DELIVERED -> DELIVERED;
            case UNDELIVERED -> UNDELIVERED;
            case FAILED -> FAILED;
        };
    }

    static MessageStatus of(MessageSuppressed.Reason reason) {
        return switch (reason) {
            case NO_CONSENT, REVOKED -> SUPPRESSED;
            case EXPIRED -> EXPIRED;
        };
    }
}
