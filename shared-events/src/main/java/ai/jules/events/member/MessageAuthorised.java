package ai.jules.events.member;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One text to this person may leave, if the provider is asked before {@code validUntil} (rule 4).
 *
 * @param check null in what was stored before limits and quiet hours were looked at
 */
@EventName("MessageAuthorised")
@Revision("3")
public record MessageAuthorised(
        MemberId member,
        DeliveryId message,
        MessageKind kind,
        Personal<PhoneNumber> to,
        Instant validUntil,
        Basis basis,
        @Nullable SendingCheck check)
        implements MemberEvent {

    public MessageAuthorised {
        Objects.requireNonNull(basis);
    }

    /** What a text rests on, for whoever asks later why it was allowed (rule 31). */
    public enum Basis {
        /** The person's opt-in was in force. */
        CONSENT,
        /** The person texted first and hears once who Jules is (rule 8). */
        FIRST_CONTACT,
        /** The person asked for help (rule 6). */
        HELP_ASKED,
        /** The person left and hears once that it worked (rule 5). */
        OPT_OUT,
        /** The person declined an invitation and hears once that it worked (rule 10). */
        REFUSAL,
        /** A household member asked for the person to be invited, once (rule 8). */
        INVITATION
    }
}
