package ai.jules.events.preference;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** The person has no quiet hours of their own any more; the usual ones hold. */
@EventName("QuietHoursLifted")
@Revision("1")
public record QuietHoursLifted(MemberId member) implements PreferenceEvent {}
