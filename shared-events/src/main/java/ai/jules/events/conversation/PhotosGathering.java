package ai.jules.events.conversation;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Photos have come and more of the same thought may follow; nothing is read before {@code quietAt}. */
@EventName("PhotosGathering")
@Revision("1")
public record PhotosGathering(
        ThreadId thread,
        MemberId member,
        HouseholdId household,
        UUID gathering,
        String messageSid,
        Instant firstAt,
        Instant quietAt)
        implements ThreadEvent {}
