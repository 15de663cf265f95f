package ai.jules.events.member;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** One text to this person may leave, if the provider is asked before {@code validUntil} (rule 4). */
@EventName("MessageAuthorised")
@Revision("1")
public record MessageAuthorised(
        MemberId member, DeliveryId message, MessageKind kind, Personal<PhoneNumber> to, Instant validUntil)
        implements MemberEvent {}
