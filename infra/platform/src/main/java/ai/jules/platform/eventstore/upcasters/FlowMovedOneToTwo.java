package ai.jules.platform.eventstore.upcasters;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Since revision 2 the event names the member a question waits for, because a group's thread is shared. While revision 1 was
 * written flows stood in direct threads alone, and such a thread has the id of its member.
 */
final class FlowMovedOneToTwo extends SingleEventUpcaster {

    private static final String NAME = "FlowMoved";
    private static final SimpleSerializedType TWO = new SimpleSerializedType(NAME, "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().getName().equals(NAME)
                && "1".equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(TWO, JsonNode.class, FlowMovedOneToTwo::withMember);
    }

    private static JsonNode withMember(JsonNode one) {
        var thread = one.path("thread").asString();
        if (!thread.startsWith("thread:")) {
            throw new IllegalStateException("revision 1 of " + NAME + " knew direct threads only");
        }
        return ((ObjectNode) one).put("member", "member:" + thread.substring("thread:".length()));
    }
}
