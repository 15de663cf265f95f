package ai.jules.platform.security;

import org.jspecify.annotations.Nullable;

/** A token that is not ours, altered, over, or of another kind; says nothing of what it holds. */
public final class InvalidToken extends Exception {

    InvalidToken(@Nullable Throwable cause) {
        super("not a valid access token", cause);
    }
}
