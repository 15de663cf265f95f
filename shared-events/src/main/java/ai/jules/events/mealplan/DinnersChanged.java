package ai.jules.events.mealplan;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The plan of some days is another.
 *
 * @param by null when Jules had to
 * @param finding what is the matter with the dish that was replaced, without anybody's name; null unless it was replaced
 */
@EventName("DinnersChanged")
@Revision("1")
public record DinnersChanged(
        PlanId plan,
        @Nullable MemberId by,
        Kind kind,
        List<DayChange> days,
        @Nullable String finding) implements PlanEvent {

    /** What was done. */
    public enum Kind {
        /** {@code thursday is tacos}. */
        SET,
        /** {@code swap mon and wed}. */
        SWAPPED,
        /** {@code skip friday}. */
        SKIPPED,
        /** {@code leftovers thursday}. */
        LEFTOVERS,
        /** Somebody took an earlier change back. */
        TAKEN_BACK,
        /** Somebody must not eat what was planned. */
        REPLACED
    }
}
