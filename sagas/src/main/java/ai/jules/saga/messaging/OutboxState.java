package ai.jules.saga.messaging;

/** Where a text stands on its way out. */
enum OutboxState {
    /** To be allowed, now or when its time has come. */
    WAITING,
    /** Its person has been asked and has not answered. */
    ASKED,
    /** Allowed for a moment. */
    AUTHORISED,
    /** A provider has been, or is just being, asked; written before that happens. */
    SENDING,
    /** Nobody knows whether the provider has it (rule 19). */
    UNKNOWN,
    /** The provider has it. */
    ACCEPTED,
    /** Its person does not allow it, or it is erased. */
    SUPPRESSED,
    /** No provider would take it. */
    GIVEN_UP;

    /** Whether the person's next text may go. */
    boolean isFinished() {
        return switch (this) {
            case WAITING, ASKED, AUTHORISED, SENDING, UNKNOWN -> false;
            case ACCEPTED, SUPPRESSED, GIVEN_UP -> true;
        };
    }
}
