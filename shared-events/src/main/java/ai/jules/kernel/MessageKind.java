package ai.jules.kernel;

/** What an outbound text is for; it decides which consent and which limits bind it. */
public enum MessageKind {
    /** Answers what the person just texted. */
    REPLY,
    /** The single introduction to a stranger who texted first (rule 8). */
    INTRODUCTION,
    /** Answers HELP in every state (rule 6). */
    HELP,
    /** Confirms the end, once (rule 5). */
    OPT_OUT_CONFIRMATION,
    /** Confirms that an invitation was declined, once (rule 10). */
    REFUSAL_CONFIRMATION,
    /** Asks somebody who has not agreed yet whether they want to join; one for each number (rule 8). */
    INVITATION,
    /** Tells one person something they did not just ask for. */
    NOTICE,
    /** One member's copy of a message to the household. */
    GROUP;

    /** Answers what somebody just did: exempt from daily limits and quiet hours, capped against loops (rule 16). */
    public boolean isAnswer() {
        return switch (this) {
            case REPLY, INTRODUCTION, HELP, OPT_OUT_CONFIRMATION, REFUSAL_CONFIRMATION -> true;
            case INVITATION, NOTICE, GROUP -> false;
        };
    }
}
