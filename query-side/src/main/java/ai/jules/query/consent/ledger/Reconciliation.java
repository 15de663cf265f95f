package ai.jules.query.consent.ledger;

import ai.jules.platform.messaging.EventGroup;
import ai.jules.platform.messaging.EventHistory;
import ai.jules.platform.messaging.EventWire.Stored;
import ai.jules.platform.messaging.ParkedEvents;
import ai.jules.query.consent.ledger.Finding.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the ledger with what it was made of: every event of the Members' streams that this reader has passed, and every
 * row of auditor_access, is an entry exactly once and byte for byte, and no entry is anything else (rule 28). That the topic
 * is the store is the relay's own reconciliation. Memory: a batch, and a bit for each entry.
 */
@Component
class Reconciliation {

    private static final int PIECE = 1_000;

    private final JdbcClient jdbc;
    private final LedgerEntries entries;
    private final EventHistory history;
    private final ParkedEvents parked;
    private final EventGroup group;

    Reconciliation(
            JdbcClient jdbc,
            LedgerEntries entries,
            EventHistory history,
            ParkedEvents parked,
            @Qualifier("ledgerGroup") EventGroup group) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.history = history;
        this.parked = parked;
        this.group = group;
    }

    /** How many events and accesses are entries. */
    record Founded(long events, long accesses) {}

    /** @param size how long the ledger was before this began; what is appended meanwhile is left to the next time */
    Founded check(long size, Findings findings) {
        var founded = new BitSet();
        history.replay(group, events -> compareEvents(events, founded, findings));
        long events = founded.cardinality();
        compareAccesses(founded, findings);
        long accesses = founded.cardinality() - events;
        for (long next = founded.nextClearBit(0); next < size; next = founded.nextClearBit((int) next + 1)) {
            findings.add(Kind.UNFOUNDED, next, "nothing that happened is behind it");
        }
        parked.all().stream()
                .filter(event -> event.group().equals(group.name()))
                .forEach(event -> findings.add(Kind.PARKED, null, event.stream() + " number " + event.sequence()));
        return new Founded(events, accesses);
    }

    private void compareEvents(List<Stored> events, BitSet founded, Findings findings) {
        var expected = events.stream()
                .filter(event -> mayBeEntry(event, findings))
                .map(LedgerReader::entry)
                .flatMap(Optional::stream)
                .toList();
        compare(expected, founded, findings);
    }

    /** What this release does not know is parked, and told of with what is parked. */
    private static boolean mayBeEntry(Stored event, Findings findings) {
        try {
            return EntryType.ofEvent(event.type()).isPresent();
        } catch (IllegalArgumentException e) {
            findings.add(Kind.NOT_ENTERED, null, event.id());
            return false;
        }
    }

    private void compare(List<Incoming> expected, BitSet founded, Findings findings) {
        if (expected.isEmpty()) {
            return;
        }
        Map<String, Entry> known = new HashMap<>();
        entries.ofEvents(expected.stream().map(Incoming::eventId).toList())
                .forEach(entry -> known.put(entry.eventId(), entry));
        for (var incoming : expected) {
            var entry = known.get(incoming.eventId());
            if (entry == null) {
                findings.add(Kind.NOT_ENTERED, null, incoming.eventId());
            } else if (isMadeOf(entry, incoming)) {
                founded.set(Math.toIntExact(entry.sequence()));
            } else {
                founded.set(Math.toIntExact(entry.sequence()));
                findings.add(Kind.ALTERED_ENTRY, entry.sequence(), incoming.eventId());
            }
        }
    }

    /** The document made again from what happened has the same bytes. */
    private static boolean isMadeOf(Entry entry, Incoming incoming) {
        var again = new Leaf(entry.sequence(), entry.recordedAt(), incoming).document();
        return Arrays.equals(again, entry.document());
    }

    private void compareAccesses(BitSet founded, Findings findings) {
        var last = new UUID(0, 0);
        List<Incoming> piece;
        do {
            piece = jdbc.sql("select id, auditor, kind, member, query, at, payload from auditor_access where id > ?"
                            + " order by id limit ?")
                    .params(last, PIECE)
                    .query((row, _) -> Access.of(row).entry())
                    .list();
            compare(piece, founded, findings);
            last = piece.isEmpty() ? last : UUID.fromString(piece.getLast().eventId());
        } while (piece.size() == PIECE);
    }
}
