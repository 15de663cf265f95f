package ai.jules.local;

import java.io.Serial;

/** Why Jules could not start, in one line that a person can act on. */
public final class StartFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StartFailure(String line) {
        super(line);
    }

    StartFailure(String line, Throwable cause) {
        super(line, cause);
    }

    /** What to tell the person at the terminal; the words of somebody else's exception are not shown. */
    static String lineFor(RuntimeException failure) {
        return failure instanceof StartFailure told
                ? "jules: " + told.getMessage()
                : "jules: could not start because of a " + failure.getClass().getName();
    }
}
