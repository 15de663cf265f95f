package ai.jules.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text or picture message as the provider holds it.
 *
 * @param at when the provider had it, by the provider's clock
 * @param errorCode the provider's code when it is undelivered or failed
 * @param statusCallback where the sender wants to hear of its fate
 * @param fate a terminal status other than delivered that a fault has decided on, with its code in errorCode
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        String sid,
        Direction direction,
        String from,
        String to,
        String body,
        List<Media> media,
        MessageStatus status,
        Instant at,
        @Nullable Integer errorCode,
        @Nullable URI statusCallback,
        @Nullable MessageStatus fate) {

    static Message inbound(String sid, String from, String to, String body, List<Media> media, Instant at) {
        return new Message(
                sid, Direction.INBOUND, from, to, body, media, MessageStatus.RECEIVING, at, null, null, null);
    }

    static Message outbound(
            String sid, String from, String to, String body, List<Media> media, Instant at, @Nullable URI callback) {
        return new Message(
                sid, Direction.OUTBOUND, from, to, body, media, MessageStatus.QUEUED, at, null, callback, null);
    }

    Message destinedTo(MessageStatus terminal, int code) {
        return new Message(sid, direction, from, to, body, media, status, at, code, statusCallback, terminal);
    }

    Message reaching(MessageStatus next) {
        return new Message(sid, direction, from, to, body, media, next, at, errorCode, statusCallback, fate);
    }

    /** The family's end of it. */
    String handset() {
        return direction == Direction.INBOUND ? from : to;
    }

    /** The code as the provider shows it: only once the message has failed. */
    @Nullable
    Integer visibleErrorCode() {
        return status == MessageStatus.UNDELIVERED || status == MessageStatus.FAILED ? errorCode : null;
    }
}
