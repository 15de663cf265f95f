package ai.jules.platform.eventstore.upcasters;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 1 said that a text was allowed and left it to the reader to know why. An auditor must not have to know our rules to
 * be told (rule 31), so since revision 2 the event names its {@code basis}.
 *
 * <p>While revision 1 was written there was exactly one ground for each kind of text: a reply rested on consent, the
 * introduction on the person having texted first, help on having been asked for, and the confirmation of an end on that end.
 * So nothing is guessed here.
 */
final class MessageAuthorisedOneToTwo extends NextRevision {

    private static final Map<String, String> BASIS_OF_KIND = Map.of(
            "REPLY", "CONSENT",
            "INTRODUCTION", "FIRST_CONTACT",
            "HELP", "HELP_ASKED",
            "OPT_OUT_CONFIRMATION", "OPT_OUT");

    MessageAuthorisedOneToTwo() {
        super("MessageAuthorised", 1);
    }

    @Override
    void change(ObjectNode stored) {
        var basis = BASIS_OF_KIND.get(stored.path("kind").asString());
        if (basis == null) {
            throw new IllegalStateException("revision 1 of MessageAuthorised knew no such kind");
        }
        stored.put("basis", basis);
    }
}
