package ai.jules.language;

/** What a text that is nothing but a keyword asks for. */
public enum ConsentWord {
    STOP,
    HELP,
    JOIN,
    START,
    NONE
}
