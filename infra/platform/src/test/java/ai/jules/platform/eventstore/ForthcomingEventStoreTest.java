package ai.jules.platform.eventstore;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kernel.Meta;
import ai.jules.kernel.RoutingKey;
import ai.jules.platform.messaging.ConsistencyToken;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.junit.jupiter.api.Test;

class ForthcomingEventStoreTest {

    private final ForthcomingEventStore store =
            new ForthcomingEventStore(EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()));

    private void publish(String stream, RoutingKey key, long sequence) {
        store.publish(new GenericDomainEventMessage<>(
                "Any", stream, sequence, "happened", Map.of(Meta.ROUTING_KEY, key.value())));
    }

    private static DefaultUnitOfWork<?> work() {
        return DefaultUnitOfWork.startAndGet(new GenericMessage<>("work"));
    }

    @Test
    void tellsTheLastOfEachStreamThatWorkWithinItHasWritten() {
        work().execute(() -> {
            work().execute(() -> publish("list:1", RoutingKey.of(HOUSEHOLD), 4));
            work().execute(() -> publish("list:1", RoutingKey.of(HOUSEHOLD), 5));
            publish("member:1", RoutingKey.of(MARIA), 0);

            assertThat(store.lastOfEachStream())
                    .containsExactlyInAnyOrder(
                            new ConsistencyToken(RoutingKey.of(HOUSEHOLD), "list:1", 5),
                            new ConsistencyToken(RoutingKey.of(MARIA), "member:1", 0));
        });
        assertThat(store.lastOfEachStream()).isEmpty();
    }

    @Test
    void passesOverWhatWasRefused() {
        work().execute(() -> {
            var refused = work().executeWithResult(
                            () -> {
                                publish("list:1", RoutingKey.of(HOUSEHOLD), 4);
                                throw new IllegalStateException("no");
                            },
                            RollbackConfigurationType.ANY_THROWABLE);

            assertThat(refused.isExceptional()).isTrue();
            assertThat(store.lastOfEachStream()).isEmpty();
        });
    }

    @Test
    void knowsNothingOutsideOfAnyWork() {
        assertThat(store.lastOfEachStream()).isEmpty();
    }
}
