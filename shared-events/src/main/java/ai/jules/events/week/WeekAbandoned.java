package ai.jules.events.week;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.PlanId;
import org.axonframework.serialization.Revision;

/**
 * The week could not be decided; its days belong to nobody again.
 */
@EventName("WeekAbandoned")
@Revision("1")
public record WeekAbandoned(HouseholdId household, PlanId plan, Reason reason) implements WeekEvent {

    /** Why nothing could be decided. */
    public enum Reason {
        /** Nobody who may vote wants texts. */
        NOBODY_TO_ASK,
        /** No dish is left that everybody may eat. */
        NO_CANDIDATES,
        /** What has to be known could not be read for hours. */
        NOT_READABLE,
        /** Everybody who might have voted has left. */
        EVERYBODY_LEFT,
        /** It was opened too late to be answered. */
        TOO_LATE
    }
}
