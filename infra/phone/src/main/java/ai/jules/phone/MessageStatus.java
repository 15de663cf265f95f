package ai.jules.phone;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The provider's statuses that this stand-in uses, in the order in which a message can reach them. */
enum MessageStatus {
    RECEIVING(0),
    QUEUED(0),
    SENT(1),
    RECEIVED(2),
    DELIVERED(2),
    UNDELIVERED(2),
    FAILED(2);

    private final int rank;

    MessageStatus(int rank) {
        this.rank = rank;
    }

    boolean isTerminal() {
        return rank == 2;
    }

    /** A shuffled callback tells an older status later; what the provider itself knows never goes back. */
    boolean isAfter(MessageStatus earlier) {
        return rank > earlier.rank;
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
