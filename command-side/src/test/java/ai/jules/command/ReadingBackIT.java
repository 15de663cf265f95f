package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.conversation.Silence;
import ai.jules.events.conversation.SilenceKept;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.ThreadId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One statement finds an aggregate's newest snapshot and what came after it. */
class ReadingBackIT {

    private final Node node = Node.shared();
    private final MemberId member = new MemberId(UUID.randomUUID());
    private final String stream = ThreadId.direct(member).toString();

    private DomainEventMessage<?> event(long number) {
        return new GenericDomainEventMessage<>(
                "Conversation",
                stream,
                number,
                new SilenceKept(ThreadId.direct(member), "SM" + number, Silence.values()[0]),
                Map.of(Meta.ROUTING_KEY, RoutingKey.of(member).value()));
    }

    private void happened(int from, int to) {
        var events = IntStream.range(from, to)
                .<DomainEventMessage<?>>mapToObj(this::event)
                .toList();
        new TransactionTemplate(node.bean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> node.bean(EventStorageEngine.class).appendEvents(events));
    }

    private void snapshotIsTaken(long last) throws ClassNotFoundException {
        node.bean(Snapshotter.class)
                .scheduleSnapshot(Class.forName("ai.jules.command.conversation.Conversation"), stream);
        Awaitility.await().until(() -> snapshots().contains(last));
    }

    private List<Long> snapshots() {
        return node.house()
                .jdbc()
                .sql("select sequence_number from snapshot_event_entry where aggregate_identifier = ?")
                .param(stream)
                .query(Long.class)
                .list();
    }

    private List<String> read() {
        var events = node.bean(EventStore.class).readEvents(stream);
        var read = events.asStream()
                .map(it -> it.getSequenceNumber() + " "
                        + it.getPayload().getClass().getSimpleName())
                .toList();
        if (!read.isEmpty()) {
            assertThat(read.getLast()).startsWith(events.getLastSequenceNumber() + " ");
        }
        return read;
    }

    private static Stream<String> silences(long from, long to) {
        return LongStream.range(from, to).mapToObj(number -> number + " SilenceKept");
    }

    @Test
    void beginsWithTheNewestSnapshot() throws ClassNotFoundException {
        happened(0, 20);
        snapshotIsTaken(19);
        assertThat(read()).containsExactly("19 Conversation");

        happened(20, 25);
        assertThat(read())
                .containsExactlyElementsOf(Stream.concat(Stream.of("19 Conversation"), silences(20, 25))
                        .toList());

        snapshotIsTaken(24);
        assertThat(read()).containsExactly("24 Conversation");
    }

    @Test
    void passesOverASnapshotThatTodaysCodeDoesNotRead() throws ClassNotFoundException {
        happened(0, 20);
        snapshotIsTaken(19);
        node.house()
                .jdbc()
                .sql("update snapshot_event_entry set payload_revision = '0' where aggregate_identifier = ?")
                .param(stream)
                .update();

        assertThat(read()).containsExactlyElementsOf(silences(0, 20).toList());
    }

    @Test
    void readsOnWhereMoreCameAfterASnapshotThanOneStatementFinds() throws ClassNotFoundException {
        happened(0, 20);
        snapshotIsTaken(19);
        happened(20, 270);

        assertThat(read())
                .containsExactlyElementsOf(Stream.concat(Stream.of("19 Conversation"), silences(20, 270))
                        .toList());
    }

    @Test
    void readsAStreamWithoutASnapshotFromItsBeginning() {
        assertThat(read()).isEmpty();

        happened(0, 3);
        assertThat(read()).containsExactlyElementsOf(silences(0, 3).toList());

        happened(3, 300);
        assertThat(read()).containsExactlyElementsOf(silences(0, 300).toList());
    }

    @Test
    void endsWithWhatTheSameWorkHasYetToAppend() {
        happened(0, 3);
        var work = DefaultUnitOfWork.startAndGet(new GenericMessage<>("work"));
        try {
            node.bean(EventStore.class).publish(event(3));

            assertThat(read()).containsExactlyElementsOf(silences(0, 4).toList());
        } finally {
            work.rollback();
        }
        assertThat(read()).containsExactlyElementsOf(silences(0, 3).toList());
    }
}
