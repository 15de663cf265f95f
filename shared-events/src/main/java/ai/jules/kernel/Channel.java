package ai.jules.kernel;

/** Which number a text was sent to or comes from: a person's own thread with Jules, or the family's. */
public enum Channel {
    DIRECT,
    GROUP
}
