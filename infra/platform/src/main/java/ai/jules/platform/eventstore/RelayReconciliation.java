package ai.jules.platform.eventstore;

import ai.jules.platform.messaging.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Counts store against topic. Repeats make the topic larger than the store, never smaller: a positive difference means
 * that events were lost on the way and must be looked at.
 */
public final class RelayReconciliation {

    private static final Logger log = LoggerFactory.getLogger(RelayReconciliation.class);
    private static final long ANSWER_WITHIN_SECONDS = 10;

    private final JdbcClient jdbc;
    private final KafkaAdmin admin;
    private final Topics topics;
    private volatile long missing;

    RelayReconciliation(JdbcClient jdbc, KafkaAdmin admin, Topics topics, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.admin = admin;
        this.topics = topics;
        Gauge.builder("jules.relay.missing", () -> missing)
                .description("events of the store that neither wait for the relay nor are on the topic")
                .register(meters);
    }

    /**
     * How many events neither wait nor are on the topic.
     *
     * @throws IllegalStateException when the broker does not answer
     */
    public long count() {
        // counted first, so that what is relayed meanwhile can only make the topic larger
        long expected = jdbc.sql(
                        "select (select count(*) from domain_event_entry) - (select count(*) from relay_outbox)")
                .query(Long.class)
                .single();
        missing = Math.max(0, expected - onTopic());
        if (missing > 0) {
            log.error("{} events of the store are missing on {}", missing, topics.events());
        }
        return missing;
    }

    private long onTopic() {
        try (var client = AdminClient.create(admin.getConfigurationProperties())) {
            var ends = client.listOffsets(IntStream.range(0, Topics.PARTITIONS)
                            .boxed()
                            .collect(Collectors.toMap(
                                    partition -> new TopicPartition(topics.events(), partition),
                                    _ -> OffsetSpec.latest())))
                    .all()
                    .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
            return ends.values().stream().mapToLong(end -> end.offset()).sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the broker does not answer");
        }
    }
}
