package ai.jules.platform.eventstore.upcasters;

import tools.jackson.databind.node.ObjectNode;

/**
 * Since revision 2 the event names the member a question waits for, because a group's thread is shared. While revision 1 was
 * written flows stood in direct threads alone, and such a thread has the id of its member.
 */
final class FlowMovedOneToTwo extends NextRevision {

    FlowMovedOneToTwo() {
        super("FlowMoved", 1);
    }

    @Override
    void change(ObjectNode stored) {
        var thread = stored.path("thread").asString();
        if (!thread.startsWith("thread:")) {
            throw new IllegalStateException("revision 1 of FlowMoved knew direct threads only");
        }
        stored.put("member", "member:" + thread.substring("thread:".length()));
    }
}
