package ai.jules.events.extraction;

/** What a recipe was made from. */
public enum Source {
    PHOTO,
    TEXT
}
