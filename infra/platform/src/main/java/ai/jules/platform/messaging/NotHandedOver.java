package ai.jules.platform.messaging;

/** The broker did not acknowledge a command; the surrounding work must not commit. */
public final class NotHandedOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotHandedOver(Throwable cause) {
        super("not acknowledged", cause);
    }
}
