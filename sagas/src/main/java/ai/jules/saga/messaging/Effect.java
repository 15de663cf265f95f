package ai.jules.saga.messaging;

import java.util.Locale;

/** What follows when a provider says no, at once or later (rule 21). */
enum Effect {
    /** Up to three attempts, seconds apart, then another provider. */
    RETRY,
    /** Up to three attempts, minutes apart: the phone is off or out of reach. */
    RETRY_WITH_PATIENCE,
    /** One more attempt. */
    RETRY_ONCE,
    /** This provider is left alone for a while; then as {@link #RETRY}. */
    BACK_OFF,
    /** Nothing leaves any more, by anybody, until somebody has looked; the text waits. */
    STOP_ALL,
    /** This text will not arrive. */
    GIVE_UP,
    /** This text will not arrive, and its person has left without our knowing. */
    REVOKE,
    /** This text will not arrive; the number may be nobody's. */
    SUSPECT,
    /** This text must not be sent again; somebody should read what we send. */
    REVIEW,
    /** This text will not arrive until somebody mends how we are registered. */
    CONFIGURATION;

    /** How often one provider is asked in all before the text is given up or handed to another (rule 18). */
    int mostAttempts() {
        return switch (this) {
            case RETRY, RETRY_WITH_PATIENCE, BACK_OFF, STOP_ALL -> Patience.MOST_ATTEMPTS;
            case RETRY_ONCE -> 2;
            case GIVE_UP, REVOKE, SUSPECT, REVIEW, CONFIGURATION -> 1;
        };
    }

    /** Whether it tells of the provider's own state, and not of one number or text. */
    boolean isAboutTheProvider() {
        return switch (this) {
            case RETRY, BACK_OFF -> true;
            case RETRY_WITH_PATIENCE, RETRY_ONCE, STOP_ALL, GIVE_UP, REVOKE, SUSPECT, REVIEW, CONFIGURATION -> false;
        };
    }

    /** Whether a person should look although no alarm rings. */
    boolean callsForALook() {
        return switch (this) {
            case SUSPECT, REVIEW, CONFIGURATION, STOP_ALL -> true;
            case RETRY, RETRY_WITH_PATIENCE, RETRY_ONCE, BACK_OFF, GIVE_UP, REVOKE -> false;
        };
    }

    /** Of the words in the table, such as {@code back off}. */
    static Effect of(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
