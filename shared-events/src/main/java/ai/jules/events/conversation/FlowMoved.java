package ai.jules.events.conversation;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Something Jules and a member are doing together reached another state; a question waits for that member alone. */
@EventName("FlowMoved")
@Revision("2")
public record FlowMoved(
        ThreadId thread,
        MemberId member,
        FlowKind flow,
        UUID flowId,
        FlowState state,
        @Nullable Question question,
        Instant expiresAt)
        implements ThreadEvent {}
