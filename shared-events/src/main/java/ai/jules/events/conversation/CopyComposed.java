package ai.jules.events.conversation;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Jules has something to say to the household: this is one member's copy of it, which leaves once that member allows it.
 *
 * @param group the message it is a copy of, as the household has allowed it
 * @param number which of the household's group messages of its day that is, from 1
 */
@EventName("CopyComposed")
@Revision("1")
public record CopyComposed(
        ThreadId thread,
        MemberId to,
        DeliveryId message,
        GroupMessageId group,
        int number,
        Personal<String> body,
        Instant useUntil)
        implements ThreadEvent {}
