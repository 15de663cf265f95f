package ai.jules.events.conversation;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ThreadId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Words that belong to photos which are still being gathered. */
@EventName("CaptionGathered")
@Revision("1")
public record CaptionGathered(ThreadId thread, UUID gathering, String messageSid, Instant quietAt)
        implements ThreadEvent {}
