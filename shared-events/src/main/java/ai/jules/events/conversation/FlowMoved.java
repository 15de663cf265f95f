package ai.jules.events.conversation;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ThreadId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Something Jules and the person are doing together reached another state. */
@EventName("FlowMoved")
@Revision("1")
public record FlowMoved(
        ThreadId thread,
        FlowKind flow,
        UUID flowId,
        FlowState state,
        @Nullable Question question,
        Instant expiresAt) implements ThreadEvent {}
