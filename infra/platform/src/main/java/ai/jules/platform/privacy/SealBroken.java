package ai.jules.platform.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A sealed value is not what it claims to be: altered, or moved from another person, field or purpose. Names the place,
 * never the contents. In JSON it is the cause of the exception that Jackson throws.
 */
public final class SealBroken extends RuntimeException {

    SealBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
