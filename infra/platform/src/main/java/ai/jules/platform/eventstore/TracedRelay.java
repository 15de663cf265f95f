package ai.jules.platform.eventstore;

import ai.jules.platform.messaging.EventWire;
import ai.jules.platform.observability.Step;
import ai.jules.platform.observability.Traces;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;

/** Makes the way of each event to the broker a step of its trace. */
final class TracedRelay {

    private final Traces traces;
    private final Serializer serializer;

    TracedRelay(Traces traces, Serializer serializer) {
        this.traces = traces;
        this.serializer = serializer;
    }

    /** To be closed once the broker has acknowledged them. */
    List<Step> begin(List<ProducerRecord<String, byte[]>> records) {
        return traces.areOn() ? records.stream().map(this::step).toList() : List.of();
    }

    private Step step(ProducerRecord<String, byte[]> wire) {
        MetaData metadata =
                serializer.deserialize(new SerializedMetaData<>(EventWire.metadata(wire.headers()), byte[].class));
        return traces.follow("relay " + EventWire.type(wire.headers()), Traces.parentIn(metadata))
                .note("jules.event", EventWire.id(wire.headers()));
    }
}
