package ai.jules.kernel;

/** Why nothing could be decided for a week. */
public enum WeekFailure {
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
