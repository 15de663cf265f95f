package ai.jules.events.conversation;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** All photos of one thought are here. */
@EventName("PhotosReceived")
@Revision("1")
public record PhotosReceived(
        ThreadId thread,
        MemberId member,
        HouseholdId household,
        UUID gathering,
        Personal<List<Media>> photos,
        Personal<String> caption)
        implements ThreadEvent {}
