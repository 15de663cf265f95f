package ai.jules.command.conversation;

import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something Jules and a person are in the middle of.
 *
 * @param question what Jules waits to hear; null while Jules is at work
 */
record OpenFlow(
        UUID id, FlowKind kind, FlowState state, @Nullable Question question, Instant expiresAt) {}
