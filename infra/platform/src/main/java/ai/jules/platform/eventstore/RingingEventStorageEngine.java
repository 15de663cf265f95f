package ai.jules.platform.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's JDBC engine, which wakes the relay once what it appended is committed, and does not look for snapshots where none
 * are taken.
 */
final class RingingEventStorageEngine extends JdbcEventStorageEngine {

    private final Set<String> withoutSnapshots;
    private final RelayBell bell;

    /** @param withoutSnapshots streams by what their ids begin with */
    RingingEventStorageEngine(Builder builder, Set<String> withoutSnapshots, RelayBell bell) {
        super(builder);
        this.withoutSnapshots = withoutSnapshots;
        this.bell = bell;
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return withoutSnapshots.contains(stream.substring(0, Math.max(0, stream.indexOf(':'))))
                ? Optional.empty()
                : super.readSnapshot(stream);
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
