package ai.jules.platform.eventstore.upcasters;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Since revision 2 the event names what the same text wrote before the question. Of older ones nobody noted it; they were
 * answered long ago.
 */
final class QuestionAskedOneToTwo extends SingleEventUpcaster {

    private static final String NAME = "QuestionAsked";
    private static final SimpleSerializedType TWO = new SimpleSerializedType(NAME, "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().getName().equals(NAME)
                && "1".equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(TWO, JsonNode.class, one -> {
            ((ObjectNode) one).putArray("after");
            return one;
        });
    }
}
