package ai.jules.kernel;

/** What an outbound text is for; it decides which consent and which limits bind it, and what leaves first. */
public enum MessageKind {
    /** Answers what the person just texted. */
    REPLY,
    /** The single introduction to a stranger who texted first (rule 8). */
    INTRODUCTION,
    /** Answers HELP in every state (rule 6). */
    HELP,
    /** Confirms the end, once (rule 5). */
    OPT_OUT_CONFIRMATION,
    /** Confirms to somebody invited that they said no, once (rule 10). */
    REFUSAL_CONFIRMATION,
    /** The one invitation a number gets (rule 8). */
    INVITATION,
    /** Tells one person something they did not just ask for (rule 17). */
    NOTICE,
    /** A person's copy of what goes to the whole family, such as a poll (rule 16). */
    GROUP;

    /** Whether somebody has just texted and waits for it; answers leave before everything else (rule 18). */
    public boolean isAnswer() {
        return switch (this) {
            case REPLY, INTRODUCTION, HELP, OPT_OUT_CONFIRMATION, REFUSAL_CONFIRMATION -> true;
            case INVITATION, NOTICE, GROUP -> false;
        };
    }
}
