package ai.jules.platform.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;

/** Where the groups of this service stand, for people who look after it. */
final class GroupStandings {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventGroups groups;
    private final ParkedEvents parked;
    private final JdbcClient jdbc;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Topics topics;

    GroupStandings(
            EventGroups groups,
            ParkedEvents parked,
            JdbcClient jdbc,
            ConsumerFactory<String, byte[]> consumers,
            Topics topics) {
        this.groups = groups;
        this.parked = parked;
        this.jdbc = jdbc;
        this.consumers = consumers;
        this.topics = topics;
    }

    /**
     * One group.
     *
     * @param kind projection or reaction
     * @param lag how many events it has yet to read; null while the broker does not answer
     * @param parked how many events it could not handle, or that wait behind those
     */
    record Standing(
            String name,
            String kind,
            List<Position> positions,
            @Nullable Long lag,
            long parked) {}

    /** @param next the offset it will read next */
    record Position(int partition, long next) {}

    List<Standing> all() {
        var parkings = parked.counts();
        var ends = ends();
        return groups.groups().stream()
                .map(group -> {
                    var positions = positions(group.name());
                    return new Standing(
                            group.name(),
                            switch (group.kind()) {
                                case PROJECTION -> "projection";
                                case REACTION -> "reaction";
                            },
                            positions,
                            ends.map(it -> lag(positions, it)).orElse(null),
                            parkings.getOrDefault(group.name(), 0L));
                })
                .toList();
    }

    private static long lag(List<Position> positions, Map<Integer, Long> ends) {
        var behind = new HashMap<>(ends);
        positions.forEach(position -> behind.merge(position.partition(), -position.next(), Long::sum));
        return behind.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<Position> positions(String group) {
        return jdbc.sql("select part, next_offset from group_position where group_name = ? and topic = ? order by part")
                .params(group, topics.events())
                .query((row, _) -> new Position(row.getInt(1), row.getLong(2)))
                .list();
    }

    /** The end of each partition; empty when the broker is away. */
    private Optional<Map<Integer, Long>> ends() {
        var partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(part -> new TopicPartition(topics.events(), part))
                .toList();
        try (var consumer = consumers.createConsumer("jules.standings", "")) {
            var ends = new HashMap<Integer, Long>();
            consumer.endOffsets(partitions, PATIENCE).forEach((it, end) -> ends.put(it.partition(), end));
            return Optional.of(ends);
        } catch (KafkaException e) {
            return Optional.empty();
        }
    }
}
