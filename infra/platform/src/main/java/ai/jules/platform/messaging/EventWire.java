package ai.jules.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.jspecify.annotations.Nullable;

/** The form of an event on the wire: the stored bytes as value, everything else about it in headers. */
public final class EventWire {

    private static final String ID = "event-id";
    private static final String TYPE = "event-type";
    private static final String REVISION = "event-revision";
    private static final String AGGREGATE_TYPE = "aggregate-type";
    private static final String AGGREGATE = "aggregate-id";
    private static final String SEQUENCE = "sequence";
    private static final String GLOBAL_INDEX = "global-index";
    private static final String TIME = "time";
    private static final String METADATA = "metadata";

    private EventWire() {}

    /**
     * An event exactly as it was stored.
     *
     * @param sequence number within its stream, from 0
     * @param globalIndex number within the store
     */
    public record Stored(
            String id,
            String type,
            @Nullable String revision,
            String aggregateType,
            String aggregate,
            long sequence,
            long globalIndex,
            Instant time,
            byte[] payload,
            byte[] metadata) {

        /** As Axon reads stored events, upcasters and all. */
        public TrackedDomainEventData<byte[]> toData() {
            return new TrackedDomainEventData<>(
                    new GlobalSequenceTrackingToken(globalIndex),
                    new GenericDomainEventEntry<>(
                            aggregateType, aggregate, sequence, id, time, type, revision, payload, metadata));
        }
    }

    /**
     * The record's own timestamp is left to the producer: the event's time is that of our Clock, which may be ahead, and a
     * broker refuses records from more than an hour in the future.
     */
    public static ProducerRecord<String, byte[]> toRecord(String topic, String key, Stored event) {
        var wire = new ProducerRecord<>(topic, key, event.payload());
        var headers = wire.headers();
        put(headers, ID, event.id());
        put(headers, TYPE, event.type());
        put(headers, REVISION, event.revision());
        put(headers, AGGREGATE_TYPE, event.aggregateType());
        put(headers, AGGREGATE, event.aggregate());
        put(headers, SEQUENCE, Long.toString(event.sequence()));
        put(headers, GLOBAL_INDEX, Long.toString(event.globalIndex()));
        put(headers, TIME, event.time().toString());
        headers.add(METADATA, event.metadata());
        return wire;
    }

    /** @throws IllegalArgumentException when the record is no event */
    public static long globalIndex(ConsumerRecord<?, ?> wire) {
        return Long.parseLong(need(wire.headers(), GLOBAL_INDEX));
    }

    /** The id of the stream the event belongs to. */
    static String stream(ConsumerRecord<?, ?> wire) {
        return need(wire.headers(), AGGREGATE);
    }

    /** The event's own id. */
    public static String id(Headers wire) {
        return need(wire, ID);
    }

    /** The event's type name. */
    public static String type(Headers wire) {
        return need(wire, TYPE);
    }

    /** The event's metadata as it was stored. */
    public static byte[] metadata(Headers wire) {
        return wire.lastHeader(METADATA).value();
    }

    static Stored toStored(ConsumerRecord<String, byte[]> wire) {
        var headers = wire.headers();
        return new Stored(
                need(headers, ID),
                need(headers, TYPE),
                get(headers, REVISION),
                need(headers, AGGREGATE_TYPE),
                need(headers, AGGREGATE),
                Long.parseLong(need(headers, SEQUENCE)),
                Long.parseLong(need(headers, GLOBAL_INDEX)),
                Instant.parse(need(headers, TIME)),
                wire.value(),
                headers.lastHeader(METADATA).value());
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String get(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String need(Headers headers, String name) {
        var value = get(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("an event without " + name);
        }
        return value;
    }
}
