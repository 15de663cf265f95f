package ai.jules.events.member;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import org.axonframework.serialization.Revision;

/** One text to this person may not leave (rule 15). */
@EventName("MessageSuppressed")
@Revision("1")
public record MessageSuppressed(MemberId member, DeliveryId message, MessageKind kind, Reason reason)
        implements MemberEvent {

    /** Why a text was held back. */
    public enum Reason {
        NO_CONSENT,
        REVOKED,
        EXPIRED,
        /** The day has had all its counted texts (rule 16). */
        DAILY_LIMIT,
        /** Somebody's machine may be answering ours: too many answers within an hour (rule 16). */
        TOO_MANY_REPLIES,
        /** This text was decided upon and sent before. */
        DUPLICATE
    }
}
