package ai.jules.query.consent.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends. The order of the ledger is decided here and once: who holds the lock of the head's row numbers the next entries,
 * without gaps, and everybody else waits for that transaction to end (rule 28).
 */
@Component
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Appends, in the caller's transaction and in this order, what the ledger does not hold yet.
     *
     * @return how many were appended
     * @throws IllegalStateException outside a transaction
     */
    public int append(List<Incoming> incoming) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an entry is appended with what led to it, or not at all");
        }
        if (incoming.isEmpty()) {
            return 0;
        }
        var frontier = lockedHead();
        var fresh = withoutKnown(incoming);
        if (!fresh.isEmpty()) {
            write(fresh, frontier, clock.instant());
        }
        return fresh.size();
    }

    /** As it is committed. */
    public Head head() {
        var frontier = jdbc.sql("select size, peaks from ledger_head")
                .query((row, _) -> new Frontier(row.getLong(1), row.getBytes(2)))
                .single();
        return new Head(frontier.size(), frontier.root());
    }

    private Frontier lockedHead() {
        return jdbc.sql("select size, peaks from ledger_head for update")
                .query((row, _) -> new Frontier(row.getLong(1), row.getBytes(2)))
                .single();
    }

    /** Watermarks keep repetitions out already; this keeps them out whatever becomes of the watermarks. */
    private List<Incoming> withoutKnown(List<Incoming> incoming) {
        Set<String> known = new HashSet<>(jdbc.sql("select event_id from ledger_entry where event_id = any(?)")
                .param(incoming.stream().map(Incoming::eventId).toArray(String[]::new))
                .query(String.class)
                .list());
        return incoming.stream().filter(entry -> known.add(entry.eventId())).toList();
    }

    private void write(List<Incoming> fresh, Frontier frontier, Instant recordedAt) {
        long first = frontier.size();
        var rows = new EntryRows(fresh.size());
        var nodes = new NodeRows();
        for (var entry : fresh) {
            var document = new Leaf(frontier.size(), recordedAt, entry).document();
            var hash = MerkleTree.leafHash(document);
            rows.add(entry, document, hash);
            frontier.add(hash, nodes::add);
        }
        rows.insert(jdbc, first, recordedAt);
        nodes.insert(jdbc);
        jdbc.sql("update ledger_head set size = ?, peaks = ?")
                .params(frontier.size(), frontier.peaks())
                .update();
    }

    /** The subtrees that a batch completes. */
    private static final class NodeRows {

        private final List<Integer> levels = new ArrayList<>();
        private final List<Long> places = new ArrayList<>();
        private final List<byte[]> hashes = new ArrayList<>();

        void add(int level, long place, byte[] hash) {
            levels.add(level);
            places.add(place);
            hashes.add(hash);
        }

        void insert(JdbcClient jdbc) {
            if (!levels.isEmpty()) {
                jdbc.sql("insert into ledger_node (level, place, hash)"
                                + " select * from unnest(?::int[], ?::bigint[], ?::bytea[])")
                        .params(
                                levels.toArray(Integer[]::new),
                                places.toArray(Long[]::new),
                                hashes.toArray(byte[][]::new))
                        .update();
            }
        }
    }
}
