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

/**
 * Somebody wants to know what has to be looked up; `message` answers `inReplyTo` in the same thread, with days counted in
 * `zone`, and knows the events `after` which it was asked in the same text.
 */
@EventName("QuestionAsked")
@Revision("2")
public record QuestionAsked(
        ThreadId thread,
        MemberId member,
        HouseholdId household,
        DeliveryId message,
        Personal<List<Asked>> questions,
        String zone,
        String inReplyTo,
        Instant useUntil,
        List<Written> after)
        implements ThreadEvent {

    public QuestionAsked {
        after = List.copyOf(after);
    }
}
