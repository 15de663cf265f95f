package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The person took their consent back; nothing may be sent after this.
 *
 * @param receivedAt when it had reached us, where that was before it was entered; null when the one was the other, as with
 *     every text
 */
@EventName("ConsentRevoked")
@Revision("2")
public record ConsentRevoked(
        MemberId member, Withdrawal withdrawal, @Nullable Instant receivedAt) implements MemberEvent {

    /** Recorded as it was received. */
    public ConsentRevoked(MemberId member, Withdrawal withdrawal) {
        this(member, withdrawal, null);
    }
}
