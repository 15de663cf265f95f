package ai.jules.platform.eventstore;

import ai.jules.kernel.Meta;
import ai.jules.kernel.RoutingKey;
import ai.jules.platform.messaging.ConsistencyToken;
import java.util.LinkedHashMap;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** Axon's event store, which also tells what is about to be appended. */
final class ForthcomingEventStore extends EmbeddedEventStore implements Uncommitted {

    ForthcomingEventStore(Builder builder) {
        super(builder);
    }

    @Override
    public DomainEventStream readEvents(String stream) {
        if (!(storageEngine() instanceof RingingEventStorageEngine engine)) {
            return super.readEvents(stream);
        }
        var stored = engine.readFromSnapshot(stream);
        var staged = stagedDomainEventMessages(stream).toList();
        return staged.isEmpty() ? stored : DomainEventStream.concat(stored, DomainEventStream.of(staged));
    }

    /** Work within other work hands its events on when it is done, and drops them when it is refused. */
    @Override
    public List<ConsistencyToken> lastOfEachStream() {
        var last = new LinkedHashMap<String, ConsistencyToken>();
        for (var message : queuedMessages()) {
            if (message instanceof DomainEventMessage<?> event
                    && event.getMetaData().get(Meta.ROUTING_KEY) instanceof String key) {
                last.put(
                        event.getAggregateIdentifier(),
                        new ConsistencyToken(
                                new RoutingKey(key), event.getAggregateIdentifier(), event.getSequenceNumber()));
            }
        }
        return List.copyOf(last.values());
    }
}
