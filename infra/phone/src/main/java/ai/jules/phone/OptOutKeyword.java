package ai.jules.phone;

import java.util.Locale;

/** The single words the provider itself acts on, in any case but without punctuation; everything else is Jules' to read. */
enum OptOutKeyword {
    STOP,
    START,
    HELP,
    NONE;

    /** YES is a START only for a handset that is blocked: from any other it is just an answer. */
    static OptOutKeyword of(String body, boolean blocked) {
        return switch (body.strip().toUpperCase(Locale.ROOT)) {
            case "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT" -> STOP;
            case "START", "UNSTOP" -> START;
            case "YES" -> blocked ? START : NONE;
            case "HELP", "INFO" -> HELP;
            // Not an enumeration of ours: any other words are a message.
            default -> NONE;
        };
    }
}
