package ai.jules.platform.storage;

import org.jspecify.annotations.Nullable;

/** The object store did not do what it should; its message names no key. */
public final class StorageFailed extends RuntimeException {

    public StorageFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
