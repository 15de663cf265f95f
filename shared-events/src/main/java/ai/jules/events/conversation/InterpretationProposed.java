package ai.jules.events.conversation;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.ProposedWish;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What a model takes the text for; it decides nothing, and may be unfit to be served. */
@EventName("InterpretationProposed")
@Revision("1")
public record InterpretationProposed(
        ThreadId thread, String messageSid, Personal<List<ProposedWish>> wishes, String reader)
        implements ThreadEvent {}
