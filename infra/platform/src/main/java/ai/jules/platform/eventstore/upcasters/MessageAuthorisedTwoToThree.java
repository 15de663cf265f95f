package ai.jules.platform.eventstore.upcasters;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Until revision 2 neither limits nor quiet hours were looked at, so there is nothing to tell: since revision 3 the event names
 * in {@code check} what was, with the figures of the moment (rule 31).
 */
final class MessageAuthorisedTwoToThree extends SingleEventUpcaster {

    private static final String NAME = "MessageAuthorised";
    private static final SimpleSerializedType THREE = new SimpleSerializedType(NAME, "3");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().getName().equals(NAME)
                && "2".equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(THREE, JsonNode.class, two -> ((ObjectNode) two).putNull("check"));
    }
}
