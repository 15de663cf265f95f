package ai.jules.events.conversation;

/** Why nothing was proposed for a text. */
public enum InterpretationMiss {
    /** The model understood nothing either. */
    NOTHING_UNDERSTOOD,
    /** What it proposed is nothing a text could wish. */
    MALFORMED,
    /** The model declined to answer. */
    REFUSED,
    /** The answer broke off. */
    INCOMPLETE,
    /** No answer in time. */
    TIMED_OUT,
    /** Too many requests. */
    RATE_LIMITED,
    /** Not reachable, not configured, or broken. */
    UNAVAILABLE,
    /** The household has had its calls of this month. */
    BUDGET_SPENT,
    /** A call had begun when the process died; there is only one call a text. */
    INTERRUPTED,
    /** Nobody got to it while an answer was worth anything. */
    TOO_LATE
}
