package ai.jules.platform.messaging;

import ai.jules.platform.messaging.EventWire.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads again what a group has read, beside it and without moving it, for whoever checks what the group made of it. */
public final class EventHistory {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int SILENT_POLLS = 150;
    private static final int FETCH = 500;

    private final ConsumerFactory<String, byte[]> consumers;
    private final Topics topics;
    private final JdbcClient jdbc;

    EventHistory(ConsumerFactory<String, byte[]> consumers, Topics topics, JdbcClient jdbc) {
        this.consumers = consumers;
        this.topics = topics;
        this.jdbc = jdbc;
    }

    /**
     * Hands over every event of the group's streams from the beginning of the topic up to where the group stands now, at most
     * a few hundred at a time; an event that the relay sent twice comes twice.
     *
     * @throws KafkaException when the broker does not answer for half a minute
     */
    public void replay(EventGroup group, Consumer<List<Stored>> handler) {
        var until = positions(group.name());
        var settings = new Properties();
        settings.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(FETCH));
        try (var consumer = consumers.createConsumer("jules." + group.name() + ".history", null, null, settings)) {
            consumer.assign(until.keySet());
            consumer.seekToBeginning(until.keySet());
            int silent = 0;
            while (!until.isEmpty()) {
                var polled = consumer.poll(POLL);
                silent = polled.isEmpty() ? silent + 1 : 0;
                if (silent == SILENT_POLLS) {
                    throw new KafkaException("the events topic cannot be read");
                }
                var events = new ArrayList<Stored>();
                for (var wire : polled) {
                    if (isAsked(wire, until) && group.reads(EventWire.stream(wire))) {
                        events.add(EventWire.toStored(wire));
                    }
                }
                handler.accept(events);
                until.entrySet().removeIf(end -> {
                    boolean done = consumer.position(end.getKey()) >= end.getValue();
                    if (done) {
                        consumer.pause(List.of(end.getKey()));
                    }
                    return done;
                });
            }
        }
    }

    private static boolean isAsked(ConsumerRecord<?, ?> wire, Map<TopicPartition, Long> until) {
        var end = until.get(new TopicPartition(wire.topic(), wire.partition()));
        return end != null && wire.offset() < end;
    }

    private Map<TopicPartition, Long> positions(String group) {
        var positions = new HashMap<TopicPartition, Long>();
        jdbc.sql("select part, next_offset from group_position where group_name = ? and topic = ? and next_offset > 0")
                .params(group, topics.events())
                .query((row, _) -> positions.put(new TopicPartition(topics.events(), row.getInt(1)), row.getLong(2)))
                .list();
        return positions;
    }
}
