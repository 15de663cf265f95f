package ai.jules.events.conversation;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Jules has something to say; it leaves once its member allows it. */
@EventName("ReplyComposed")
@Revision("1")
public record ReplyComposed(
        ThreadId thread,
        MemberId to,
        DeliveryId message,
        MessageKind kind,
        Personal<String> body,
        @Nullable String inReplyTo,
        Instant useUntil)
        implements ThreadEvent {}
