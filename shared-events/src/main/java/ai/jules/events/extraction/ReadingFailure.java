package ai.jules.events.extraction;

/** Why one try at reading failed. */
public enum ReadingFailure {
    TIMED_OUT,
    REFUSED,
    INCOMPLETE,
    MALFORMED,
    RATE_LIMITED,
    UNAVAILABLE
}
