package ai.jules.kernel;

/** How somebody came to belong to a household no longer. */
public enum Departure {
    /** They said so. */
    LEFT,
    /** The account holder removed them. */
    REMOVED,
    /** They joined another household. */
    MOVED,
    /** They were forgotten. */
    FORGOTTEN
}
