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
    OPT_OUT_CONFIRMATION
}
