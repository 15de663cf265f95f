package ai.jules.command.conversation;

import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.kernel.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something Jules and a member are in the middle of.
 *
 * @param question what Jules waits to hear; null while Jules is at work
 */
record OpenFlow(
        UUID id,
        MemberId member,
        FlowKind kind,
        FlowState state,
        @Nullable Question question,
        Instant expiresAt) {

    /** Nobody else's words answer it. */
    boolean waitsFor(MemberId who, Instant at) {
        return question != null && member.equals(who) && at.isBefore(expiresAt);
    }
}
