package ai.jules.events.member;

import java.util.List;

/**
 * The clock a person lives by.
 *
 * @param zones IANA time zones it may be, at least one; with several, what must hold in the person's zone must hold in all
 */
public record Whereabouts(List<String> zones, Source source) {

    public Whereabouts {
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("a person lives somewhere");
        }
        zones = List.copyOf(zones);
    }

    /** How it is known. */
    public enum Source {
        /** Derived from the area of their number. */
        NUMBER,
        /** Their household told its zone. */
        HOUSEHOLD,
        /** They said so themselves. */
        PERSON
    }
}
