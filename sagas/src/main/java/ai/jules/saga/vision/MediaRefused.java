package ai.jules.saga.vision;

/** Media that was not fetched. Names no address, because an address can carry a person's data. */
public final class MediaRefused extends Exception {

    private final Reason reason;

    public MediaRefused(Reason reason) {
        super("media refused: " + reason, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether a later attempt may succeed. */
    public boolean mayPass() {
        return reason == Reason.UNAVAILABLE;
    }

    /** Why. */
    public enum Reason {
        /** Not https, or an address that is not on the public network. */
        FORBIDDEN_ADDRESS,
        /** More than 5 MB. */
        TOO_LARGE,
        /** The server says there is nothing, or nothing for us. */
        NOT_FOUND,
        /** No answer in time, a broken answer, or a server in trouble. */
        UNAVAILABLE,
        /** The one redirect led to another. */
        TOO_MANY_REDIRECTS
    }
}
