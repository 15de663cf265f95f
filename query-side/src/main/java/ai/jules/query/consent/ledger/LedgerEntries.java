package ai.jules.query.consent.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger. Entries never change, so whatever lies below a size may be read piece by piece. */
@Component
public class LedgerEntries {

    private static final int PIECE = 1_000;

    private final JdbcClient jdbc;

    public LedgerEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * About these people, newest first.
     *
     * @param until no entry of what happened later
     * @param below only entries with a smaller sequence
     */
    public List<Entry> newestFirst(Collection<UUID> members, Instant until, long below, int limit) {
        return jdbc.sql("select " + Entry.COLUMNS + " from ledger_entry where member = any(?::uuid[]) and at <= ?"
                        + " and sequence < ? order by sequence desc limit ?")
                .params(texts(members), until.atOffset(ZoneOffset.UTC), below, limit)
                .query((row, _) -> Entry.of(row))
                .list();
    }

    /** About texts to a person, newest first. */
    public List<Entry> ofTextsTo(UUID member, long below, int limit) {
        return jdbc.sql("select " + Entry.COLUMNS + " from ledger_entry where member = ? and sequence < ?"
                        + " and type in ('authorised', 'suppressed') order by sequence desc limit ?")
                .params(member, below, limit)
                .query((row, _) -> Entry.of(row))
                .list();
    }

    /** About one text, in order. */
    public List<Entry> ofText(UUID message) {
        return jdbc.sql("select " + Entry.COLUMNS + " from ledger_entry where message = ? order by sequence")
                .param(message)
                .query((row, _) -> Entry.of(row))
                .list();
    }

    /** All that a person's consent follows from, in order. */
    public List<Entry> consentOf(UUID member, Instant until, long below) {
        return jdbc.sql("select " + Entry.COLUMNS + " from ledger_entry where member = ? and at <= ? and sequence < ?"
                        + " and type in ('requested', 'given', 'refused', 'expired', 'revoked', 'disclosed', 'erased')"
                        + " order by sequence")
                .params(member, until.atOffset(ZoneOffset.UTC), below)
                .query((row, _) -> Entry.of(row))
                .list();
    }

    public Optional<Entry> find(long sequence) {
        return jdbc.sql("select " + Entry.COLUMNS + " from ledger_entry where sequence = ?")
                .param(sequence)
                .query((row, _) -> Entry.of(row))
                .optional();
    }

    List<Entry> ofEvents(Collection<String> eventIds) {
        return jdbc.sql("select " + Entry.COLUMNS + " from ledger_entry where event_id = any(?)")
                .param(eventIds.toArray(String[]::new))
                .query((row, _) -> Entry.of(row))
                .list();
    }

    /**
     * Hands over every entry below a size, in order, at most a thousand at a time.
     *
     * @param member only that person's; null for all
     */
    void eachPiece(@Nullable UUID member, long size, Consumer<List<Entry>> handler) {
        var whose = member == null ? "" : " and member = :member";
        long from = 0;
        List<Entry> piece;
        do {
            var query = jdbc.sql("select " + Entry.COLUMNS + " from ledger_entry where sequence >= :from"
                            + " and sequence < :size" + whose + " order by sequence limit :most")
                    .param("from", from)
                    .param("size", size)
                    .param("most", PIECE);
            piece = (member == null ? query : query.param("member", member))
                    .query((row, _) -> Entry.of(row))
                    .list();
            handler.accept(piece);
            from = piece.isEmpty() ? size : piece.getLast().sequence() + 1;
        } while (piece.size() == PIECE);
    }

    /**
     * Answers a question about the tree with two statements however many hashes it needs: it is asked once to learn which, and
     * a second time with them.
     *
     * @throws IllegalStateException when hashes are not there that have to be
     */
    public <T> T ofTree(Function<MerkleTree.Nodes, T> question) {
        Map<Place, byte[]> hashes = new HashMap<>();
        question.apply((level, place) -> {
            hashes.put(new Place(level, place), new byte[0]);
            return new byte[0];
        });
        var asked = List.copyOf(hashes.keySet());
        hashes.clear();
        readLeaves(asked.stream().filter(place -> place.level == 0).toList(), hashes);
        readNodes(asked.stream().filter(place -> place.level > 0).toList(), hashes);
        if (hashes.size() < asked.size()) {
            throw new IllegalStateException("the ledger lacks hashes of its own tree");
        }
        return question.apply((level, place) -> hashes.get(new Place(level, place)));
    }

    private record Place(int level, long place) {}

    private void readLeaves(List<Place> asked, Map<Place, byte[]> hashes) {
        jdbc.sql("select sequence, leaf_hash from ledger_entry where sequence = any(?)")
                .param(asked.stream().map(Place::place).toArray(Long[]::new))
                .query((row, _) -> hashes.put(new Place(0, row.getLong(1)), row.getBytes(2)))
                .list();
    }

    private void readNodes(List<Place> asked, Map<Place, byte[]> hashes) {
        jdbc.sql("select n.level, n.place, n.hash from ledger_node n"
                        + " join unnest(?::int[], ?::bigint[]) as asked (level, place) using (level, place)")
                .params(
                        asked.stream().map(Place::level).toArray(Integer[]::new),
                        asked.stream().map(Place::place).toArray(Long[]::new))
                .query((row, _) -> hashes.put(new Place(row.getInt(1), row.getLong(2)), row.getBytes(3)))
                .list();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
