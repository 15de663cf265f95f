package ai.jules.platform.eventstore.upcasters;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * While revision 1 was written all who left did so by text, and a text is recorded as it is received. Since revision 2 the event
 * says in {@code receivedAt} when it was not so.
 */
final class ConsentRevokedOneToTwo extends SingleEventUpcaster {

    private static final String NAME = "ConsentRevoked";
    private static final SimpleSerializedType TWO = new SimpleSerializedType(NAME, "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().getName().equals(NAME)
                && "1".equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(TWO, JsonNode.class, one -> ((ObjectNode) one).putNull("receivedAt"));
    }
}
