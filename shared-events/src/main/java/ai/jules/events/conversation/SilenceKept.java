package ai.jules.events.conversation;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ThreadId;
import org.axonframework.serialization.Revision;

/** A text was answered by nothing, on purpose. */
@EventName("SilenceKept")
@Revision("1")
public record SilenceKept(ThreadId thread, String messageSid, Silence reason) implements ThreadEvent {}
