package ai.jules.saga.language;

import ai.jules.events.conversation.InterpretationMiss;

/** A reader could not say what a text means. Carries no word of what it read, so that it may be logged. */
public final class NoProposal extends RuntimeException {

    private final InterpretationMiss reason;

    public NoProposal(InterpretationMiss reason) {
        super("no proposal: " + reason, null, false, true);
        this.reason = reason;
    }

    public InterpretationMiss reason() {
        return reason;
    }
}
