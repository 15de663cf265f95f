package ai.jules.language;

/** What dinners may cost. */
public enum Budget {
    LOW,
    MEDIUM,
    HIGH
}
