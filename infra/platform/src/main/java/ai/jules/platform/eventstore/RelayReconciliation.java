package ai.jules.platform.eventstore;

import ai.jules.platform.messaging.EventWire;
import ai.jules.platform.messaging.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Compares store and topic, event by event: counting alone would not do, for a repeated event would hide a lost one. The
 * leader does it every now and then; what was read of the topic once is remembered and not read again.
 */
public final class RelayReconciliation implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayReconciliation.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int FETCH = 10_000;

    private final DataSource dataSource;
    private final Map<String, Object> consumerSettings;
    private final Topics topics;
    private final EventRelay relay;
    private final Duration every;
    private final BitSet onTopic = new BitSet();
    private final Map<TopicPartition, Long> read = new HashMap<>();
    private volatile double missing = Double.NaN;
    private volatile ScheduledExecutorService schedule;

    RelayReconciliation(
            DataSource dataSource,
            Map<String, Object> consumerSettings,
            Topics topics,
            EventRelay relay,
            Duration every,
            MeterRegistry meters) {
        this.dataSource = dataSource;
        this.consumerSettings = Map.copyOf(consumerSettings);
        this.topics = topics;
        this.relay = relay;
        this.every = every;
        Gauge.builder("jules.relay.missing", this, reconciliation -> reconciliation.missing)
                .description(
                        "events of the store that neither wait for the relay nor are on the topic; NaN where nobody"
                                + " has looked")
                .register(meters);
    }

    @Override
    public void start() {
        schedule = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("relay-reconciliation").factory());
        schedule.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var ended = schedule;
        schedule = null;
        ended.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return schedule != null;
    }

    private void look() {
        try {
            if (relay.isLeading()) {
                count();
            } else {
                missing = Double.NaN;
            }
        } catch (RuntimeException e) {
            log.warn("store and topic were not compared ({})", e.getClass().getSimpleName());
        }
    }

    /**
     * How many events neither wait nor are on the topic.
     *
     * @throws IllegalStateException when broker or database do not answer
     */
    public synchronized long count() {
        // the store first: what is relayed meanwhile can only make the topic fuller
        var lost = sent();
        readOn();
        lost.andNot(onTopic);
        long count = lost.cardinality();
        missing = count;
        if (count > 0) {
            log.error("{} events of the store are missing on {}, first {}", count, topics.events(), lost.nextSetBit(0));
        }
        return count;
    }

    /** The global indexes of all events that do not wait for the relay. */
    private BitSet sent() {
        var indexes = new BitSet();
        try (var connection = dataSource.getConnection()) {
            // only within a transaction are rows fetched bit by bit
            connection.setAutoCommit(false);
            try (var select =
                    connection.prepareStatement("select global_index from domain_event_entry e where not exists"
                            + " (select 1 from relay_outbox o where o.global_index = e.global_index)")) {
                select.setFetchSize(FETCH);
                var rows = select.executeQuery();
                while (rows.next()) {
                    indexes.set(Math.toIntExact(rows.getLong(1)));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer");
        }
        return indexes;
    }

    private void readOn() {
        var partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topics.events(), partition))
                .toList();
        try (var consumer =
                new KafkaConsumer<>(consumerSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions, ANSWER_WITHIN);
            partitions.forEach(partition -> consumer.seek(partition, read.getOrDefault(partition, 0L)));
            int silent = 0;
            while (!isRead(consumer, ends)) {
                var wires = consumer.poll(POLL);
                wires.forEach(wire -> onTopic.set(Math.toIntExact(EventWire.globalIndex(wire))));
                silent = wires.isEmpty() ? silent + 1 : 0;
                if (silent > ANSWER_WITHIN.dividedBy(POLL)) {
                    throw new IllegalStateException("the broker does not answer");
                }
            }
            partitions.forEach(partition -> read.put(partition, consumer.position(partition, ANSWER_WITHIN)));
        } catch (KafkaException e) {
            throw new IllegalStateException("the broker does not answer");
        }
    }

    private static boolean isRead(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), ANSWER_WITHIN) >= end.getValue());
    }
}
