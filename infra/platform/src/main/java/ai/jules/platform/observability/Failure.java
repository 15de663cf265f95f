package ai.jules.platform.observability;

import java.util.ArrayList;

/** What may be said of an exception in a log: its kind and place, never its text, which may quote a person. */
public final class Failure {

    private static final int DEEPEST = 8;
    private static final String OURS = "ai.jules.";

    private Failure() {}

    /**
     * Such as {@code JacksonException < SealBroken at ai.jules.platform.privacy.Seals:54}: the classes from the outside
     * in, and the first place in our own code.
     */
    public static String describe(Throwable failure) {
        var kinds = new ArrayList<String>();
        var place = "";
        var cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            kinds.add(cause.getClass().getSimpleName());
            place = place.isEmpty() ? place(cause) : place;
        }
        return String.join(" < ", kinds) + place;
    }

    private static String place(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                return " at " + frame.getClassName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
