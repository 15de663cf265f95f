package ai.jules.query.consent.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become an entry.
 *
 * @param member whom it is about; null for an access to no single person
 * @param eventId for ever; what is in the ledger under it is not appended again
 * @param number within the stream
 * @param payload the stored bytes, which nobody changes
 */
public record Incoming(
        EntryType type,
        @Nullable UUID member,
        Instant at,
        String eventId,
        String eventName,
        @Nullable String revision,
        String stream,
        long number,
        byte[] payload,
        byte[] metadata) {}
