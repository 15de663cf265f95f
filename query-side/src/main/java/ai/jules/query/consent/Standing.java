package ai.jules.query.consent;

import ai.jules.query.consent.ledger.Entry;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a person's consent stands, and through which entry; follows from the entries about them and nothing else.
 *
 * @param through the entry that made it so; null for who has never been asked
 */
record Standing(Consent consent, @Nullable Entry through) {

    /** As {@code member.consent} is shown everywhere. */
    enum Consent {
        NONE,
        INVITED,
        ACTIVE,
        DECLINED,
        REVOKED,
        ERASED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param entries about one person, in order */
    static Standing after(List<Entry> entries) {
        var standing = new Standing(Consent.NONE, null);
        for (var entry : entries) {
            var next = standing.next(entry);
            standing = next == standing.consent ? standing : new Standing(next, entry);
        }
        return standing;
    }

    private Consent next(Entry entry) {
        return switch (entry.type()) {
            case REQUESTED, DISCLOSED -> consent == Consent.NONE ? Consent.INVITED : consent;
            case GIVEN -> Consent.ACTIVE;
            case REFUSED -> consent == Consent.ACTIVE ? consent : Consent.DECLINED;
            case EXPIRED -> consent == Consent.INVITED ? Consent.NONE : consent;
            case REVOKED -> consent == Consent.ERASED ? consent : Consent.REVOKED;
            case ERASED -> Consent.ERASED;
            case AUTHORISED, SUPPRESSED, ACCESSED -> consent;
        };
    }
}
