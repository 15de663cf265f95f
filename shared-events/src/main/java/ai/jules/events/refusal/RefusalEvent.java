package ai.jules.events.refusal;

import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.RefusalId;

/** A refused command. The permits are the table of contents. */
public sealed interface RefusalEvent extends JulesEvent permits CommandRefused {

    RefusalId refusal();
}
