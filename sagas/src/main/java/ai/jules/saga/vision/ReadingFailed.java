package ai.jules.saga.vision;

import java.time.Duration;
import java.util.Optional;

/** A reader did its work badly or not at all. Carries no word of what it read, so that it may be logged. */
public final class ReadingFailed extends RuntimeException {

    private final Cause cause;
    private final transient Optional<Duration> retryAfter;

    public ReadingFailed(Cause cause) {
        this(cause, Optional.empty());
    }

    /** @param retryAfter how long the reader asks to be left alone, when it says so */
    public ReadingFailed(Cause cause, Optional<Duration> retryAfter) {
        super("reading failed: " + cause, null, false, true);
        this.cause = cause;
        this.retryAfter = retryAfter;
    }

    public Cause reason() {
        return cause;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Why it failed. */
    public enum Cause {
        /** No answer in time. */
        TIMED_OUT,
        /** The model declined to answer. */
        REFUSED,
        /** The answer broke off, for example at a token limit. */
        INCOMPLETE,
        /** The answer does not have the agreed shape. */
        MALFORMED,
        /** Too many requests; see {@link #retryAfter()}. */
        RATE_LIMITED,
        /** Not reachable, not configured well, or broken. */
        UNAVAILABLE
    }
}
