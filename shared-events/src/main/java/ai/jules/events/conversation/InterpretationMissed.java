package ai.jules.events.conversation;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ThreadId;
import org.axonframework.serialization.Revision;

/** No model could say what the text means. */
@EventName("InterpretationMissed")
@Revision("1")
public record InterpretationMissed(ThreadId thread, String messageSid, InterpretationMiss reason)
        implements ThreadEvent {}
