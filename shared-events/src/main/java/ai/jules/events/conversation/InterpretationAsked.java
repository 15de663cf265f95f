package ai.jules.events.conversation;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** A text nobody could read goes to a model; `words` and the author's `today` are all it may be told, until `answerBy`. */
@EventName("InterpretationAsked")
@Revision("1")
public record InterpretationAsked(
        ThreadId thread,
        MemberId member,
        HouseholdId household,
        String messageSid,
        Personal<String> words,
        LocalDate today,
        Instant answerBy)
        implements ThreadEvent {}
