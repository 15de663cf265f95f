package ai.jules.platform.eventstore.upcasters;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the stored form of one event from one revision to the next. */
abstract class NextRevision extends SingleEventUpcaster {

    private final String event;
    private final String from;
    private final SimpleSerializedType to;

    NextRevision(String event, int from) {
        this.event = event;
        this.from = String.valueOf(from);
        this.to = new SimpleSerializedType(event, String.valueOf(from + 1));
    }

    @Override
    protected final boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().getName().equals(event)
                && from.equals(stored.getType().getRevision());
    }

    @Override
    protected final IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(to, JsonNode.class, node -> {
            change((ObjectNode) node);
            return node;
        });
    }

    /** Makes it what the next revision would have written. */
    abstract void change(ObjectNode stored);
}
