package ai.jules.query.consent.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an auditor looked.
 *
 * @param auditor who
 * @param member whom they looked at; null when it was no single person
 * @param query what they asked, without phone numbers
 * @param payload the canonical bytes of the above, as they are entered
 */
record Access(UUID id, UUID auditor, Kind kind, @Nullable UUID member, String query, Instant at, byte[] payload) {

    private static final String EVENT = "AuditorAccess";
    private static final String REVISION = "1";
    private static final byte[] NO_METADATA = "{}".getBytes(StandardCharsets.UTF_8);

    /** What was done. */
    public enum Kind {
        READ,
        EXPORT;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Access of(UUID id, UUID auditor, Kind kind, @Nullable UUID member, String query, Instant at) {
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("by", auditor.toString());
        payload.put("kind", kind.wireName());
        payload.put("member", member == null ? null : member.toString());
        payload.put("query", query);
        return new Access(id, auditor, kind, member, query, at, CanonicalJson.bytes(payload));
    }

    static Access of(ResultSet row) throws SQLException {
        return new Access(
                row.getObject("id", UUID.class),
                row.getObject("auditor", UUID.class),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("member", UUID.class),
                row.getString("query"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBytes("payload"));
    }

    Incoming entry() {
        return new Incoming(
                EntryType.ACCESSED,
                member,
                at,
                id.toString(),
                EVENT,
                REVISION,
                "access:" + id,
                0,
                payload,
                NO_METADATA);
    }
}
