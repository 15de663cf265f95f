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

/** One text to this person may leave, if the provider is asked before {@code validUntil} (rule 4). */
@EventName("MessageAuthorised")
@Revision("2")
public record MessageAuthorised(
        MemberId member,
        DeliveryId message,
        MessageKind kind,
        Personal<PhoneNumber> to,
        Instant validUntil,
        Basis basis)
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
        OPT_OUT
    }
}
