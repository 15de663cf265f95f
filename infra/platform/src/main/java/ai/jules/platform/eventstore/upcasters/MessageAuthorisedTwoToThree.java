package ai.jules.platform.eventstore.upcasters;

import tools.jackson.databind.node.ObjectNode;

/**
 * Until revision 2 neither limits nor quiet hours were looked at, so there is nothing to tell: since revision 3 the event names
 * in {@code check} what was, with the figures of the moment (rule 31).
 */
final class MessageAuthorisedTwoToThree extends NextRevision {

    MessageAuthorisedTwoToThree() {
        super("MessageAuthorised", 2);
    }

    @Override
    void change(ObjectNode stored) {
        stored.putNull("check");
    }
}
