package ai.jules.platform.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A key cannot be had now: the vault does not answer, the row is not there, or the master key does not open it. Never
 * the same as erased; whoever meets it tries again or raises an alarm.
 */
public final class KeyUnavailable extends RuntimeException {

    KeyUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether this is what lies behind a failure, however often JSON and Axon have wrapped it. */
    public static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeyUnavailable) {
                return true;
            }
        }
        return false;
    }
}
