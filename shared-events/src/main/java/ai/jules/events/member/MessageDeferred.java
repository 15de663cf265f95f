package ai.jules.events.member;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** One text to this person has to wait; it is asked about again at {@code until} (rule 17). */
@EventName("MessageDeferred")
@Revision("1")
public record MessageDeferred(MemberId member, DeliveryId message, MessageKind kind, Instant until, SendingCheck check)
        implements MemberEvent {}
