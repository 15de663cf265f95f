package ai.jules.platform.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The relay's own way to the broker. A producer that gives up one record and delivers a later one of the same partition
 * breaks the order of a stream, and its readers stand still before the gap. So no record is ever given up alone: none
 * expires, and when a batch is not acknowledged in time the whole producer is thrown away. What it had delivered until
 * then is a beginning of the batch in every partition; the next producer sends the batch again.
 */
final class RelayProducer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RelayProducer.class);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(10);

    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> producer;

    RelayProducer(Map<String, Object> common) {
        settings = new HashMap<>(common);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    }

    /** Whether the broker acknowledged all of them; if not, sending the same again from the first is harmless. */
    boolean deliver(List<ProducerRecord<String, byte[]>> records) {
        try {
            var sends = new ArrayList<Future<?>>();
            var sending = open();
            for (var eventRecord : records) {
                sends.add(sending.send(eventRecord));
            }
            long until = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
            for (var send : sends) {
                send.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (ExecutionException e) {
            throwAway(records.size(), e.getCause());
        } catch (TimeoutException | RuntimeException e) {
            throwAway(records.size(), e);
        } catch (InterruptedException e) {
            throwAway(records.size(), e);
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Producer<String, byte[]> open() {
        var open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    private void throwAway(int records, Throwable failure) {
        log.warn(
                "the broker did not take {} events ({})",
                records,
                failure.getClass().getSimpleName());
        close();
    }

    /** At once: what is still waiting is not sent any more. */
    @Override
    public void close() {
        var open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
