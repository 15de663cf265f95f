package ai.jules.saga.vision;

/** These bytes will not become a picture. Carries no detail of the file. */
public final class PictureRefused extends Exception {

    private final Reason reason;

    public PictureRefused(Reason reason) {
        super("picture refused: " + reason, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What the sender can be told. */
    public enum Reason {
        /** More than 5 MB, or more pixels than is safe to unpack. */
        TOO_LARGE,
        /** Neither JPEG, PNG, WebP nor HEIC, whatever it was called. */
        NOT_AN_IMAGE,
        /** HEIC, which this machine cannot unpack: ask for a JPEG. */
        NEEDS_JPEG,
        /** Begins like an image and does not go on like one. */
        DAMAGED
    }
}
