package ai.jules.events.conversation;

/** Where such a thing stands; the last two are ends. */
public enum FlowState {
    PROCESSING,
    WAITING_FOR_RESPONSE,
    CONFIRMING,
    COMPLETED,
    ERROR;

    public boolean isOver() {
        return switch (this) {
            case PROCESSING, WAITING_FOR_RESPONSE, CONFIRMING -> false;
            case COMPLETED, ERROR -> true;
        };
    }
}
