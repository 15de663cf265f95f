package ai.jules.platform.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's JDBC engine, which wakes the relay once what it appended is committed, does not look for snapshots where none
 * are taken, and reads a snapshot and what came after it in one statement.
 */
final class RingingEventStorageEngine extends JdbcEventStorageEngine {

    private final Set<String> withoutSnapshots;
    private final SnapshotFilter usable;
    private final TransactionManager transactions;
    private final RelayBell bell;

    /**
     * @param withoutSnapshots streams by what their ids begin with
     * @param usable the builder's, which keeps it to itself
     * @param transactions the builder's
     */
    RingingEventStorageEngine(
            Builder builder,
            Set<String> withoutSnapshots,
            SnapshotFilter usable,
            TransactionManager transactions,
            RelayBell bell) {
        super(builder);
        this.withoutSnapshots = withoutSnapshots;
        this.usable = usable;
        this.transactions = transactions;
        this.bell = bell;
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return hasSnapshots(stream) ? super.readSnapshot(stream) : Optional.empty();
    }

    private boolean hasSnapshots(String stream) {
        return !withoutSnapshots.contains(stream.substring(0, Math.max(0, stream.indexOf(':'))));
    }

    /** A stream from its newest snapshot on; from its beginning when it has none that today's code can read. */
    DomainEventStream readFromSnapshot(String stream) {
        if (!hasSnapshots(stream)) {
            return readEvents(stream);
        }
        var found = transactions.fetchInTransaction(() -> SnapshotAndTail.read(getConnection(), stream, batchSize()));
        if (!found.snapshot().map(usable::allow).orElse(true)) {
            return readEvents(stream);
        }
        var read = EventStreamUtils.upcastAndDeserializeDomainEvents(
                Stream.concat(found.snapshot().stream(), found.tail().stream()), getEventSerializer(), upcasterChain);
        return found.tail().size() < batchSize()
                ? read
                : DomainEventStream.concat(
                        read, readEvents(stream, found.tail().getLast().getSequenceNumber() + 1));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        super.appendEvents(events, serializer);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    bell.ring();
                }
            });
        } else {
            bell.ring();
        }
    }
}
