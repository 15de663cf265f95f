package ai.jules.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The readers of a service: starts a Kafka container for each group, seeks to the position that was committed with its
 * views, rebuilds projections and replays parked events while the other groups go on.
 */
public final class EventGroups implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventGroups.class);

    /** More than gathers in a moment: the broker answers when the moment is over. */
    private static final String MANY_BYTES = String.valueOf(1 << 20);

    private static final Duration IDLE_AFTER = Duration.ofMillis(250);

    private final Map<String, EventReader> readers = new LinkedHashMap<>();
    private final Map<String, ConcurrentMessageListenerContainer<String, byte[]>> containers = new LinkedHashMap<>();
    private final ConsumerFactory<String, byte[]> consumers;
    private final Topics topics;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    EventGroups(
            List<EventReader> readers,
            ConsumerFactory<String, byte[]> consumers,
            Topics topics,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        readers.forEach(reader -> this.readers.put(reader.group().name(), reader));
        this.consumers = consumers;
        this.topics = topics;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        readers.values().stream()
                .filter(reader -> !reader.isListenedTo())
                .findFirst()
                .ifPresent(reader -> {
                    throw new IllegalStateException(
                            "no component listens as " + reader.group().name());
                });
        beginAnInstallation();
        readers.values().forEach(reader -> containers.put(reader.group().name(), open(reader)));
        containers.values().forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    /**
     * In a database that has never read anything, reactions too begin at the beginning: what was said before this service
     * first came up is still to be answered. Only a group that joins later starts at the topic's end.
     */
    private void beginAnInstallation() {
        transaction.executeWithoutResult(_ -> {
            if (jdbc.sql("select count(*) from group_position")
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
            for (var name : readers.keySet()) {
                for (int part = 0; part < Topics.PARTITIONS; part++) {
                    new Positions(jdbc, name).begin(new TopicPartition(topics.events(), part), 0);
                }
            }
        });
    }

    @Override
    public void stop() {
        running = false;
        containers.values().parallelStream().forEach(ConcurrentMessageListenerContainer::stop);
        containers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    public Collection<EventReader> readers() {
        return readers.values();
    }

    public List<EventGroup> groups() {
        return readers.values().stream().map(EventReader::group).toList();
    }

    /**
     * Empties the views of a projection and reads the topic from its beginning; the other groups go on.
     *
     * @throws IllegalArgumentException when there is no such group or it is not a projection
     */
    public synchronized void rebuild(String name) {
        var reader = reader(name);
        if (reader.group().kind() != EventGroup.Kind.PROJECTION) {
            throw new IllegalArgumentException(name + " is not a projection");
        }
        log.info("rebuilding {}", name);
        containers.remove(name).stop();
        transaction.executeWithoutResult(_ -> {
            reader.group().views().forEach(view -> jdbc.sql("delete from " + view)
                    .update());
            new Positions(jdbc, name).forget();
        });
        var container = open(reader);
        containers.put(name, container);
        container.start();
    }

    /** @return how many parked events were handled */
    public int replay(String name, String routingKey) {
        return reader(name).replay(routingKey);
    }

    private EventReader reader(String name) {
        var reader = readers.get(name);
        if (reader == null) {
            throw new IllegalArgumentException("there is no group " + name);
        }
        return reader;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> open(EventReader reader) {
        var name = reader.group().name();
        var properties = new ContainerProperties(topics.events());
        properties.setGroupId("jules." + name);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) reader::read);
        properties.setConsumerRebalanceListener(new SeekToPosition(reader));
        properties.setPollTimeout(IDLE_AFTER.toMillis());
        properties.setIdleEventInterval(IDLE_AFTER.toMillis());
        // the position is kept with the views: to commit it to the broker too would cost a request a batch for nothing
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        var kafka = properties.getKafkaConsumerProperties();
        kafka.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "500");
        if (reader.group().gathers().isPositive()) {
            kafka.setProperty(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, MANY_BYTES);
            kafka.setProperty(
                    ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                    String.valueOf(reader.group().gathers().toMillis()));
        }
        properties.setKafkaConsumerProperties(kafka);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(name);
        container.setConcurrency(1);
        container.setApplicationEventPublisher(event -> {
            if (event instanceof ListenerContainerIdleEvent) {
                reader.rest();
            }
        });
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        container.setCommonErrorHandler(new DefaultErrorHandler(backOff));
        return container;
    }

    /** A group's position lives in its database, not at the broker. */
    private final class SeekToPosition implements ConsumerAwareRebalanceListener {

        private final EventReader reader;
        private final EventGroup group;
        private final Positions positions;

        SeekToPosition(EventReader reader) {
            this.reader = reader;
            this.group = reader.group();
            this.positions = new Positions(jdbc, group.name());
        }

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            reader.begin();
            for (var partition : partitions) {
                long next = transaction.execute(_ -> {
                    var stored = positions.lock(partition);
                    if (stored.isPresent()) {
                        return stored.getAsLong();
                    }
                    long first = firstOffset(consumer, partition);
                    positions.begin(partition, first);
                    return first;
                });
                consumer.seek(partition, next);
            }
        }

        private long firstOffset(Consumer<?, ?> consumer, TopicPartition partition) {
            return switch (group.kind()) {
                case PROJECTION, LEDGER -> 0;
                case REACTION -> consumer.endOffsets(List.of(partition)).get(partition);
            };
        }
    }
}
