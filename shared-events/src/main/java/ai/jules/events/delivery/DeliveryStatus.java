package ai.jules.events.delivery;

/** How far a text came, in order; the last three are ends (rule 20). */
public enum DeliveryStatus {
    QUEUED,
    SENDING,
    SENT,
    DELIVERED,
    UNDELIVERED,
    FAILED;

    public boolean isFinal() {
        return switch (this) {
            case QUEUED, SENDING, SENT -> false;
            case DELIVERED, UNDELIVERED, FAILED -> true;
        };
    }

    /** Whether a text that has come this far may still go on to the other. */
    public boolean mayBecome(DeliveryStatus other) {
        return !isFinal() && other.ordinal() > ordinal();
    }
}
