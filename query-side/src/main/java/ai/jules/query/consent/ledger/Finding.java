package ai.jules.query.consent.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it has to be.
 *
 * @param sequence of the entry, when it is one
 * @param about an id or the key of an object; never what anybody said
 */
public record Finding(Kind kind, @Nullable Long sequence, String about) {

    /** What is wrong. */
    public enum Kind {
        /** Its bytes are not those its hash was taken of, or its columns say otherwise than its bytes. */
        ALTERED_ENTRY,
        MISSING_ENTRY,
        /** A checkpoint knew more entries than there are. */
        TRUNCATED,
        /** The entries do not lead to a root that was signed, or to that of the head. */
        REHASHED,
        BAD_SIGNATURE,
        /** A checkpoint that was signed does not lie in the store as it was signed. */
        CHECKPOINT_ALTERED,
        /** Something happened, or somebody looked, and the ledger does not say so. */
        NOT_ENTERED,
        /** The ledger says what did not happen. */
        UNFOUNDED,
        /** An event that could not be entered waits to be replayed. */
        PARKED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
