package ai.jules.platform.eventstore.upcasters;

import tools.jackson.databind.node.ObjectNode;

/**
 * Since revision 2 the event names what the same text wrote before the question. Of older ones nobody noted it; they were
 * answered long ago.
 */
final class QuestionAskedOneToTwo extends NextRevision {

    QuestionAskedOneToTwo() {
        super("QuestionAsked", 1);
    }

    @Override
    void change(ObjectNode stored) {
        stored.putArray("after");
    }
}
