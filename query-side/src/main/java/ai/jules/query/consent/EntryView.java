package ai.jules.query.consent;

import ai.jules.kernel.DisclosureRef;
import ai.jules.query.consent.ledger.Entry;
import ai.jules.query.consent.ledger.EntryType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the ledger as an auditor sees it.
 *
 * @param event the stable name of the event behind it
 * @param messageId of the outbound text it is about
 * @param evidence how it was said, opened; {@code {"erased":true}} in the place of what cannot be read any more
 * @param leafHash 64 hex digits
 */
record EntryView(
        long sequence,
        @Nullable UUID memberId,
        EntryType type,
        String event,
        Instant at,
        Instant recordedAt,
        @Nullable String channel,
        @Nullable String disclosureId,
        @Nullable Integer disclosureVersion,
        @Nullable String disclosureSha256,
        @Nullable UUID messageId,
        JsonNode evidence,
        String leafHash) {

    static EntryView of(Entry entry, Evidence evidence) {
        var terms = Optional.ofNullable(entry.disclosure());
        return new EntryView(
                entry.sequence(),
                entry.member(),
                entry.type(),
                entry.eventName(),
                entry.at(),
                entry.recordedAt(),
                entry.channel(),
                terms.map(DisclosureRef::id).orElse(null),
                terms.map(DisclosureRef::version).orElse(null),
                terms.map(DisclosureRef::sha256).orElse(null),
                entry.message(),
                evidence.of(entry),
                entry.leafHashHex());
    }
}
