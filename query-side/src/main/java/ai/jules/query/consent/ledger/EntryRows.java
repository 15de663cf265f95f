package ai.jules.query.consent.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one batch, column by column, so that a batch of any size is one statement. */
final class EntryRows {

    private static final String INSERT = """
        insert into ledger_entry (sequence, type, member, event_id, event_name, at, recorded_at, message, channel,
            disclosure_id, disclosure_version, disclosure_sha256, document, leaf_hash)
        select ?::bigint + place - 1, type, member::uuid, event_id, event_name, at::timestamptz, ?::timestamptz,
            message::uuid, channel, disclosure_id, disclosure_version, disclosure_sha256, document, leaf_hash
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],
                ?::text[], ?::bytea[], ?::bytea[])
            with ordinality as entry (type, member, event_id, event_name, at, message, channel, disclosure_id,
                disclosure_version, disclosure_sha256, document, leaf_hash, place)
        """;

    private static final int TEXTS = 9;

    private final List<@Nullable String[]> texts = new ArrayList<>();
    private final Integer[] versions;
    private final byte[][] documents;
    private final byte[][] hashes;
    private int count;

    EntryRows(int size) {
        for (int column = 0; column < TEXTS; column++) {
            texts.add(new @Nullable String[size]);
        }
        versions = new Integer[size];
        documents = new byte[size][];
        hashes = new byte[size][];
    }

    void add(Incoming entry, byte[] document, byte[] hash) {
        var facts = PayloadFacts.of(entry.payload());
        text(0, entry.type().wireName());
        text(1, entry.member());
        text(2, entry.eventId());
        text(3, entry.eventName());
        text(4, Leaf.time(entry.at()));
        text(5, facts.message());
        text(6, facts.channel());
        text(7, facts.disclosureId());
        text(8, facts.disclosureSha256());
        versions[count] = facts.disclosureVersion();
        documents[count] = document;
        hashes[count] = hash;
        count++;
    }

    private void text(int column, @Nullable Object value) {
        texts.get(column)[count] = value == null ? null : value.toString();
    }

    /** @param first the sequence of the first of them */
    void insert(JdbcClient jdbc, long first, Instant recordedAt) {
        jdbc.sql(INSERT)
                .params(
                        first,
                        Leaf.time(recordedAt),
                        texts.get(0),
                        texts.get(1),
                        texts.get(2),
                        texts.get(3),
                        texts.get(4),
                        texts.get(5),
                        texts.get(6),
                        texts.get(7),
                        versions,
                        texts.get(8),
                        documents,
                        hashes)
                .update();
    }
}
