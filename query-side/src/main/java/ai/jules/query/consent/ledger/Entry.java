package ai.jules.query.consent.ledger;

import ai.jules.kernel.DisclosureRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the ledger, with what it is found by.
 *
 * @param member whom it is about; null for an access to no single person
 * @param message which outbound text it is about
 * @param document the leaf, see {@link Leaf#read}
 */
public record Entry(
        long sequence,
        EntryType type,
        @Nullable UUID member,
        String eventId,
        String eventName,
        Instant at,
        Instant recordedAt,
        @Nullable UUID message,
        @Nullable String channel,
        @Nullable DisclosureRef disclosure,
        byte[] document,
        byte[] leafHash) {

    static final String COLUMNS = "sequence, type, member, event_id, event_name, at, recorded_at, message, channel,"
            + " disclosure_id, disclosure_version, disclosure_sha256, document, leaf_hash";

    static Entry of(ResultSet row) throws SQLException {
        var terms = row.getString("disclosure_id");
        return new Entry(
                row.getLong("sequence"),
                EntryType.of(row.getString("type")),
                row.getObject("member", UUID.class),
                row.getString("event_id"),
                row.getString("event_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("message", UUID.class),
                row.getString("channel"),
                terms == null
                        ? null
                        : new DisclosureRef(
                                terms, row.getInt("disclosure_version"), row.getString("disclosure_sha256")),
                row.getBytes("document"),
                row.getBytes("leaf_hash"));
    }

    public String leafHashHex() {
        return HexFormat.of().formatHex(leafHash);
    }

    /** Whether the columns say what the document says. */
    boolean agreesWith(Leaf leaf) {
        var facts = PayloadFacts.of(leaf.entry().payload());
        var terms = facts.disclosureId() == null
                ? null
                : new DisclosureRef(facts.disclosureId(), facts.disclosureVersion(), facts.disclosureSha256());
        return sequence == leaf.sequence()
                && type == leaf.entry().type()
                && Objects.equals(member, leaf.entry().member())
                && eventId.equals(leaf.entry().eventId())
                && eventName.equals(leaf.entry().eventName())
                && at.equals(leaf.entry().at())
                && recordedAt.equals(leaf.recordedAt())
                && Objects.equals(message, facts.message())
                && Objects.equals(channel, facts.channel())
                && Objects.equals(disclosure, terms);
    }
}
