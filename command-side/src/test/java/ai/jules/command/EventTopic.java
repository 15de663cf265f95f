package ai.jules.command;

import ai.jules.platform.TestBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything on a topic, from its beginning, as a reader of any language would see it. */
final class EventTopic {

    private EventTopic() {}

    record Wire(String key, int partition, long offset, byte[] value, Map<String, byte[]> headers) {

        String header(String name) {
            var value = headers.get(name);
            return value == null ? null : new String(value, StandardCharsets.UTF_8);
        }

        String stream() {
            return header("aggregate-id");
        }

        long sequence() {
            return Long.parseLong(header("sequence"));
        }

        long globalIndex() {
            return Long.parseLong(header("global-index"));
        }
    }

    static List<Wire> everything() {
        return everything("jules.events.1");
    }

    static List<Wire> everything(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestBroker.get().address());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, 12)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<Wire>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(wire -> all.add(of(wire)));
            }
            return all;
        }
    }

    private static Wire of(ConsumerRecord<String, byte[]> wire) {
        var headers = new HashMap<String, byte[]>();
        wire.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new Wire(wire.key(), wire.partition(), wire.offset(), wire.value(), headers);
    }

    /** The streams of which a reader that goes by sequence numbers would miss something, in the order of the topic. */
    static List<String> gaps(List<Wire> wires) {
        var last = new HashMap<String, Long>();
        var gaps = new ArrayList<String>();
        for (var wire : wires) {
            long have = last.getOrDefault(wire.stream(), -1L);
            if (wire.sequence() > have + 1) {
                gaps.add(wire.stream() + " has " + have + " then " + wire.sequence());
            }
            last.put(wire.stream(), Math.max(have, wire.sequence()));
        }
        return gaps;
    }
}
