package ai.jules.platform.eventstore.upcasters;

import tools.jackson.databind.node.ObjectNode;

/**
 * While revision 1 was written all who left did so by text, and a text is recorded as it is received. Since revision 2 the event
 * says in {@code receivedAt} when it was not so.
 */
final class ConsentRevokedOneToTwo extends NextRevision {

    ConsentRevokedOneToTwo() {
        super("ConsentRevoked", 1);
    }

    @Override
    void change(ObjectNode stored) {
        stored.putNull("receivedAt");
    }
}
