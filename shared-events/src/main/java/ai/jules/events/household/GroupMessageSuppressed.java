package ai.jules.events.household;

import ai.jules.kernel.EventName;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.HouseholdId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** One message to the whole household may not go out (rule 16). */
@EventName("GroupMessageSuppressed")
@Revision("1")
public record GroupMessageSuppressed(HouseholdId household, GroupMessageId message, LocalDate day, Reason reason)
        implements HouseholdEvent {

    /** Why a group message was held back. */
    public enum Reason {
        DAILY_LIMIT,
        EXPIRED,
        ASLEEP
    }
}
