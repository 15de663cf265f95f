package ai.jules.query.messaging;

import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.events.member.MessageSuppressed;
import java.util.Locale;

/** How far a text came, as it is shown. It only ever goes on; of two that come equally far the first stays (rule 20). */
enum MessageStatus {
    RECEIVED(0),
    QUEUED(0),
    DEFERRED(1),
    AUTHORISED(2),
    /** May follow an authorisation nobody used, but not a provider's word: what was sent was sent. */
    SUPPRESSED(3),
    EXPIRED(3),
    SENT(4),
    DELIVERED(5),
    UNDELIVERED(5),
    FAILED(5);

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
            case NO_CONSENT, REVOKED, DAILY_LIMIT, TOO_MANY_REPLIES, DUPLICATE -> SUPPRESSED;
            case EXPIRED -> EXPIRED;
        };
    }
}
