package ai.jules.command.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opt-out that did not come by text, as somebody enters it (rule 3).
 *
 * @param request named by who enters it; the same one twice is one opt-out
 * @param words exactly what was said
 * @param receivedAt when it reached us; null when it is entered as it is received
 */
record EnteredRevocation(
        UUID request, Way way, String words, @Nullable Instant receivedAt) {

    /** How it was said. */
    enum Way {
        @JsonProperty("web")
        WEB,
        @JsonProperty("email")
        EMAIL,
        /** To one of us: on the telephone, by letter. */
        @JsonProperty("operator")
        OPERATOR;

        String channel() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Shows no words. */
    @Override
    public String toString() {
        return "EnteredRevocation[" + request + ", " + way + "]";
    }
}
