package ai.jules.events.pantry;

/** How it is known that something is at home. */
public enum Sighting {
    WORDS,
    PHOTO,
    SHOPPING
}
