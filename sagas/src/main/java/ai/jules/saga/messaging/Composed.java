package ai.jules.saga.messaging;

import ai.jules.events.conversation.CopyComposed;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.member.SendingCheck.GroupCopy;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something Jules has to say to one person.
 *
 * @param copy which message to the household it is a copy of; null when it is none
 */
record Composed(
        ThreadId thread,
        MemberId to,
        DeliveryId message,
        MessageKind kind,
        Personal<String> body,
        @Nullable String inReplyTo,
        Instant useUntil,
        @Nullable GroupCopy copy) {

    static Composed of(ReplyComposed reply) {
        return new Composed(
                reply.thread(),
                reply.to(),
                reply.message(),
                reply.kind(),
                reply.body(),
                reply.inReplyTo(),
                reply.useUntil(),
                null);
    }

    static Composed of(CopyComposed copy) {
        return new Composed(
                copy.thread(),
                copy.to(),
                copy.message(),
                MessageKind.GROUP,
                copy.body(),
                null,
                copy.useUntil(),
                new GroupCopy(copy.group(), copy.number()));
    }

    /** Shows no words. */
    @Override
    public String toString() {
        return "Composed[" + message + "]";
    }
}
