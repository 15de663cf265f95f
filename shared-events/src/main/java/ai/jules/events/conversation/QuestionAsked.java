package ai.jules.events.conversation;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Somebody wants to know what has to be looked up; `message` answers `inReplyTo`, with days counted in `zone`. */
@EventName("QuestionAsked")
@Revision("1")
public record QuestionAsked(
        ThreadId thread,
        MemberId member,
        HouseholdId household,
        DeliveryId message,
        Personal<List<Asked>> questions,
        String zone,
        String inReplyTo,
        Instant useUntil)
        implements ThreadEvent {}
