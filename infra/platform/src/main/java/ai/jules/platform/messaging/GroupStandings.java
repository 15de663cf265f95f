package ai.jules.platform.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;

/** Where the groups of this service stand, for people who look after it. */
final class GroupStandings {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventGroups groups;
    private final ParkedEvents parked;
    private final JdbcClient jdbc;
    private final KafkaAdmin kafka;
    private final Topics topics;

    GroupStandings(EventGroups groups, ParkedEvents parked, JdbcClient jdbc, KafkaAdmin kafka, Topics topics) {
        this.groups = groups;
        this.parked = parked;
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.topics = topics;
    }

    /**
     * One group.
     *
     * @param kind projection, ledger or reaction
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
                                case LEDGER -> "ledger";
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
        var asked = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(part -> new TopicPartition(topics.events(), part))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        try (var admin = Admin.create(patient(kafka.getConfigurationProperties()))) {
            var ends = new HashMap<Integer, Long>();
            admin.listOffsets(asked)
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
            return Optional.of(ends);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Map<String, Object> patient(Map<String, Object> settings) {
        var patient = new HashMap<>(settings);
        patient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        patient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return patient;
    }
}
