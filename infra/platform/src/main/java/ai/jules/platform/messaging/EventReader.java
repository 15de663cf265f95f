package ai.jules.platform.messaging;

import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.EventWire.Stored;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.messaging.SubscribableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads for one group. A batch is one transaction: positions locked, what is behind them dropped, sequence numbers checked,
 * upcasters run, the rest handed to Axon's subscribing processor (or, as it was stored, to the group's
 * {@link StoredEventHandler}), positions and watermarks written, commit. A crash can
 * neither lose nor double. A batch that fails is taken record by record; what still fails is parked with the later events
 * of its routing key.
 */
public final class EventReader implements SubscribableMessageSource<EventMessage<?>> {

    private static final Logger log = LoggerFactory.getLogger(EventReader.class);
    private static final int TRIES = 3;

    /** So much later the position is written down where nothing was for the group. */
    private static final long LATER = Duration.ofMillis(250).toNanos();

    private final Set<Consumer<List<? extends EventMessage<?>>>> processors = new CopyOnWriteArraySet<>();
    private final EventGroup group;
    private final Positions positions;
    private final ParkedEvents parked;
    private final TransactionTemplate transaction;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final @Nullable StoredEventHandler handler;
    private final FaultPoints faults;
    private final Counter duplicates;
    private final Counter parkings;
    private final Counter gaps;

    /** Where it has come to past events that are not for it. Known to the reading thread alone; a crash may lose it. */
    private final Map<TopicPartition, Long> passed = new HashMap<>();

    private long writtenAt = System.nanoTime();

    EventReader(
            EventGroup group,
            Positions positions,
            ParkedEvents parked,
            TransactionTemplate transaction,
            Serializer serializer,
            EventUpcaster upcasters,
            @Nullable StoredEventHandler handler,
            FaultPoints faults,
            MeterRegistry meters) {
        this.group = group;
        this.positions = positions;
        this.parked = parked;
        this.transaction = transaction;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.handler = handler;
        this.faults = faults;
        this.duplicates = meters.counter("jules.events.duplicates", "group", group.name());
        this.parkings = meters.counter("jules.events.parked", "group", group.name());
        this.gaps = meters.counter("jules.events.gaps", "group", group.name());
    }

    public EventGroup group() {
        return group;
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        processors.add(processor);
        return () -> processors.remove(processor);
    }

    /** Whether the group takes events as they were stored, and so has no processor of Axon's. */
    boolean takesStoredEvents() {
        return handler != null;
    }

    boolean isListenedTo() {
        return handler != null || !processors.isEmpty();
    }

    void read(List<ConsumerRecord<String, byte[]>> batch) {
        if (batch.stream().noneMatch(this::isRead)) {
            pass(batch);
            return;
        }
        try {
            inTransaction(() -> handle(batch));
        } catch (RuntimeException e) {
            if (isNoFaultOfTheEvent(e)) {
                throw e;
            }
            log.warn(
                    "{} takes {} events one by one after {}",
                    group.name(),
                    batch.size(),
                    e.getClass().getSimpleName());
            batch.forEach(this::readAlone);
        }
    }

    /** What is not for the group does no harm when it is read again, so its position need not be written down each time. */
    private void pass(List<ConsumerRecord<String, byte[]>> batch) {
        reached(batch).forEach((partition, next) -> passed.merge(partition, next, Math::max));
        if (System.nanoTime() - writtenAt >= LATER) {
            writeDown();
        }
    }

    private void writeDown() {
        positions.advance(passed);
        passed.clear();
        writtenAt = System.nanoTime();
    }

    /** Nothing has come for a while. */
    void rest() {
        if (passed.isEmpty()) {
            return;
        }
        try {
            writeDown();
        } catch (RuntimeException e) {
            log.debug("{} cannot write down how far it has come ({})", group.name(), rootOf(e));
        }
    }

    /** It is told anew from where to read. */
    void begin() {
        passed.clear();
    }

    private void readAlone(ConsumerRecord<String, byte[]> single) {
        for (int attempt = 1; ; attempt++) {
            try {
                inTransaction(() -> handle(List.of(single)));
                return;
            } catch (RuntimeException e) {
                if (isNoFaultOfTheEvent(e)) {
                    throw e;
                }
                if (attempt == TRIES) {
                    inTransaction(() -> park(single, e));
                    return;
                }
            }
        }
    }

    /** A connection that dies takes the rollback with it, whose failure would hide what it was. */
    private void inTransaction(Runnable work) {
        var failure = new AtomicReference<RuntimeException>();
        try {
            transaction.executeWithoutResult(_ -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    failure.set(e);
                    throw e;
                }
            });
        } catch (RuntimeException e) {
            if (failure.get() != null && failure.get() != e) {
                throw new TransactionSystemException("a transaction could not be rolled back", e);
            }
            throw e;
        }
    }

    /** A gap or an outage says nothing about the event: the group waits and tries again. */
    private static boolean isNoFaultOfTheEvent(RuntimeException failure) {
        return failure instanceof GapInStream || Outage.isBehind(failure);
    }

    private void handle(List<ConsumerRecord<String, byte[]>> batch) {
        if (!isListenedTo()) {
            throw new IllegalStateException("nothing listens as " + group.name());
        }
        var fresh = beyondPosition(batch);
        var arrivals = fresh.stream().filter(this::isRead).map(Arrival::of).toList();
        var marks = positions.watermarks(arrivals.stream()
                .map(arrival -> arrival.event.aggregate())
                .distinct()
                .toList());
        var keys = positions.parkedKeys(
                arrivals.stream().map(Arrival::key).distinct().toList());
        var moved = new HashMap<String, Long>();
        var events = new ArrayList<Stored>();
        for (var arrival : arrivals) {
            var event = arrival.event;
            if (!isNext(event, marks)) {
                continue;
            }
            marks.put(event.aggregate(), event.sequence());
            moved.put(event.aggregate(), event.sequence());
            if (keys.contains(arrival.key)) {
                parked.park(group.name(), arrival.key, event, "");
                parkings.increment();
            } else {
                events.add(event);
            }
        }
        process(events);
        if (!events.isEmpty()) {
            faults.reached("reader-after-" + group.name() + "-before-position");
        }
        positions.mark(moved);
    }

    private List<ConsumerRecord<String, byte[]>> beyondPosition(List<ConsumerRecord<String, byte[]>> batch) {
        var reached = reached(batch);
        var next = positions.lock(reached.keySet());
        if (next.size() < reached.size()) {
            throw new IllegalStateException("a partition without a position");
        }
        positions.advance(reached);
        return batch.stream()
                .filter(wire -> wire.offset() >= next.get(partition(wire)))
                .toList();
    }

    /** The next offset of each partition once the batch is done. */
    private static Map<TopicPartition, Long> reached(List<ConsumerRecord<String, byte[]>> batch) {
        var reached = new HashMap<TopicPartition, Long>();
        batch.forEach(wire -> reached.merge(partition(wire), wire.offset() + 1, Math::max));
        return reached;
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> wire) {
        return new TopicPartition(wire.topic(), wire.partition());
    }

    private boolean isRead(ConsumerRecord<String, byte[]> wire) {
        return group.reads(EventWire.stream(wire));
    }

    private boolean isNext(Stored event, Map<String, Long> marks) {
        var mark = marks.get(event.aggregate());
        if (mark == null) {
            if (group.kind() != EventGroup.Kind.REACTION && event.sequence() > 0) {
                throw gap(event, -1);
            }
            return true;
        }
        if (event.sequence() <= mark) {
            duplicates.increment();
            return false;
        }
        if (event.sequence() > mark + 1) {
            throw gap(event, mark);
        }
        return true;
    }

    private GapInStream gap(Stored event, long have) {
        gaps.increment();
        log.error("GAP: {} stands still before {} number {}", group.name(), event.aggregate(), event.sequence());
        return new GapInStream(group.name(), event.aggregate(), have, event.sequence());
    }

    private void process(List<Stored> events) {
        if (events.isEmpty()) {
            return;
        }
        if (handler != null) {
            handler.handle(events);
            return;
        }
        try (Stream<? extends EventMessage<?>> upcast = EventUtils.upcastAndDeserializeTrackedEvents(
                events.stream().map(Stored::toData), serializer, upcasters)) {
            var messages = upcast.toList();
            processors.forEach(processor -> processor.accept(messages));
        }
    }

    private void park(ConsumerRecord<String, byte[]> wire, RuntimeException failure) {
        for (var poison : beyondPosition(List.of(wire))) {
            var arrival = Arrival.of(poison);
            parked.park(group.name(), arrival.key, arrival.event, rootOf(failure));
            positions.mark(Map.of(arrival.event.aggregate(), arrival.event.sequence()));
            parkings.increment();
            log.error(
                    "{} parked {} number {} and what follows it ({})",
                    group.name(),
                    arrival.event.aggregate(),
                    arrival.event.sequence(),
                    rootOf(failure));
        }
    }

    private static String rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    /**
     * Handles what is parked under a key, in order, each event in its own transaction; stops at the first that fails again.
     *
     * @return how many were handled
     */
    int replay(String routingKey) {
        int done = 0;
        while (replayNext(routingKey)) {
            done++;
        }
        return done;
    }

    private boolean replayNext(String routingKey) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                // nothing may be parked behind the last one while it is being released
                positions.lockAll();
                var next = parked.next(group.name(), routingKey);
                next.ifPresent(it -> {
                    process(List.of(it.event()));
                    parked.release(it.id());
                });
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            if (isNoFaultOfTheEvent(e)) {
                throw e;
            }
            log.warn("{} still cannot handle what is parked first ({})", group.name(), rootOf(e));
            return false;
        }
    }

    private record Arrival(String key, Stored event) {

        static Arrival of(ConsumerRecord<String, byte[]> wire) {
            return new Arrival(wire.key(), EventWire.toStored(wire));
        }
    }
}
