package ai.jules.benchmarks;

import ai.jules.platform.eventstore.EventRelay;
import ai.jules.platform.messaging.CommandInbox;
import ai.jules.platform.messaging.EventGroups;
import ai.jules.platform.messaging.EventReader;
import ai.jules.platform.messaging.EventWire;
import ai.jules.platform.messaging.Topics;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does the broker's part within one process and keeps nothing: hands commands to command-side's inbox by six threads and
 * stored events to the groups' readers by one thread each, at most 500 at once, in the very form the broker would have given
 * them. What has to reach a reader is found as the relay finds it.
 */
final class Courier implements AutoCloseable {

    private static final int AT_ONCE = 500;
    private static final int ROOM = 5_000;
    private static final int INBOXES = 6;
    private static final int LOOK_EVERY_MILLIS = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private static final String WAITING = "select r.global_index, e.event_identifier, e.time_stamp, e.payload_type,"
            + " e.payload_revision, e.payload, e.meta_data, e.type, e.aggregate_identifier, e.sequence_number"
            + " from (select global_index from write.relay_outbox order by global_index limit " + AT_ONCE + ") r"
            + " join write.domain_event_entry e using (global_index) order by r.global_index";

    private final QuietHouse house;
    private final Connection database;
    private final Topics topics = new Topics(1);
    private final List<BlockingQueue<ConsumerRecord<String, byte[]>>> inboxes = new ArrayList<>();
    private final List<BlockingQueue<ConsumerRecord<String, byte[]>>> desks = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong underWay = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Map<String, AtomicLong> carried = new ConcurrentHashMap<>();
    private final Map<Integer, Long> offsets = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    Courier(QuietHouse house) throws ReflectiveOperationException, SQLException {
        this.house = house;
        this.database = house.database();
        house.commandSide().getBean(EventRelay.class).stop();
        house.commandSide().getBean(ConcurrentMessageListenerContainer.class).stop();
        var inbox = house.commandSide().getBean(CommandInbox.class);
        var take = CommandInbox.class.getDeclaredMethod("take", ConsumerRecord.class);
        take.setAccessible(true);
        for (int i = 0; i < INBOXES; i++) {
            var line = new LinkedBlockingQueue<ConsumerRecord<String, byte[]>>();
            inboxes.add(line);
            work("commands-" + i, () -> {
                var command = line.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (command != null) {
                    take.invoke(inbox, command);
                    underWay.decrementAndGet();
                }
            });
        }
    }

    /** To be given to who sends commands. */
    KafkaTemplate<String, byte[]> commands() {
        var producer = producer();
        ProducerFactory<String, byte[]> factory = () -> producer;
        return new KafkaTemplate<>(factory);
    }

    private Producer<String, byte[]> producer() {
        return new MockProducer<>() {
            @Override
            public synchronized Future<RecordMetadata> send(
                    ProducerRecord<String, byte[]> command, @Nullable Callback callback) {
                underWay.incrementAndGet();
                int part = Math.floorMod(command.key().hashCode(), INBOXES);
                inboxes.get(part).add(received(command, part, 0));
                var known = new RecordMetadata(new TopicPartition(command.topic(), part), 0, 0, 0, 0, 0);
                if (callback != null) {
                    callback.onCompletion(known, null);
                }
                return CompletableFuture.completedFuture(known);
            }
        };
    }

    /** Brings events to these groups of a service from now on; the others hear nothing. */
    void serve(ConfigurableApplicationContext service, Set<String> groups) throws ReflectiveOperationException {
        var served = service.getBean(EventGroups.class);
        served.stop();
        var read = EventReader.class.getDeclaredMethod("read", List.class);
        read.setAccessible(true);
        var readers = served.readers().stream()
                .filter(reader -> groups.contains(reader.group().name()))
                .toList();
        if (readers.size() != groups.size()) {
            throw new IllegalArgumentException("not all of these are groups: " + groups);
        }
        for (var reader : readers) {
            var desk = new ArrayBlockingQueue<ConsumerRecord<String, byte[]>>(ROOM);
            desks.add(desk);
            work(reader.group().name(), () -> read(reader, read, desk));
        }
    }

    private void read(EventReader reader, Method read, BlockingQueue<ConsumerRecord<String, byte[]>> desk)
            throws Exception {
        var first = desk.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            Thread.sleep(reader.group().gathers());
            var batch = new ArrayList<>(List.of(first));
            desk.drainTo(batch, AT_ONCE - 1);
            read.invoke(reader, batch);
            underWay.addAndGet(-batch.size());
        }
    }

    /** Begins to carry events; who is to have them is served already. */
    void start() {
        work("events", this::carry);
    }

    private void carry() throws Exception {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var select = database.prepareStatement(WAITING);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                records.add(record(rows));
            }
        }
        if (records.isEmpty()) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            return;
        }
        underWay.addAndGet((long) records.size() * desks.size());
        forget(records);
        for (var record : records) {
            for (var desk : desks) {
                desk.put(record);
            }
            carried.computeIfAbsent(EventWire.type(record.headers()), _ -> new AtomicLong())
                    .incrementAndGet();
        }
    }

    private ConsumerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        var metadata = row.getBytes("meta_data");
        var key = JSON.readTree(metadata).path("routingKey").asString();
        var event = new EventWire.Stored(
                row.getString("event_identifier"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getLong("global_index"),
                Instant.parse(row.getString("time_stamp")),
                row.getBytes("payload"),
                metadata);
        int part = Math.floorMod(key.hashCode(), Topics.PARTITIONS);
        return received(EventWire.toRecord(topics.events(), key, event), part, offsets.merge(part, 1L, Long::sum) - 1);
    }

    private void forget(List<ConsumerRecord<String, byte[]>> records) throws SQLException {
        try (var delete = database.prepareStatement("delete from write.relay_outbox where global_index = any(?)")) {
            delete.setArray(
                    1,
                    database.createArrayOf(
                            "bigint",
                            records.stream().map(EventWire::globalIndex).toArray()));
            delete.executeUpdate();
        }
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent, int part, long offset) {
        return new ConsumerRecord<>(
                sent.topic(),
                part,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    /** How many events of a type have been on their way. */
    long carried(String type) {
        var count = carried.get(type);
        return count == null ? 0 : count.get();
    }

    /**
     * Whether everything that was sent or stored has been handled.
     *
     * @throws IllegalStateException when somebody failed
     */
    boolean isIdle() throws SQLException {
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("something could not be handled", failed);
        }
        if (underWay.get() != 0) {
            return false;
        }
        try (var asking = house.database();
                var rows =
                        asking.createStatement().executeQuery("select not exists (select from write.relay_outbox)")) {
            rows.next();
            return rows.getBoolean(1) && underWay.get() == 0;
        }
    }

    private interface Turn {

        void take() throws Exception;
    }

    private void work(String name, Turn turn) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(() -> {
            while (open) {
                try {
                    turn.take();
                } catch (InterruptedException e) {
                    return;
                } catch (InvocationTargetException e) {
                    failure.compareAndSet(null, e.getCause());
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                }
            }
        }));
    }

    @Override
    public void close() throws InterruptedException, SQLException {
        open = false;
        for (var thread : threads) {
            thread.interrupt();
            thread.join();
        }
        database.close();
    }
}
