package ai.jules.events.preference;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import java.time.LocalTime;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The person wants to be left in peace between these hours, local time; they take the place of the usual ones (rule 17).
 *
 * @param from null where it begins as usual
 * @param until null where it ends as usual
 */
@EventName("QuietHoursSet")
@Revision("1")
public record QuietHoursSet(
        MemberId member, @Nullable LocalTime from, @Nullable LocalTime until) implements PreferenceEvent {}
