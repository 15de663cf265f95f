package ai.jules.events.extraction;

/** Why nothing came of it; each has its own honest words. */
public enum Abandonment {
    /** No reader could make anything of it. */
    UNREADABLE,
    /** A dish, not a recipe. */
    DISH,
    /** Food on a shelf, not a recipe. */
    PANTRY,
    /** Neither a recipe nor food. */
    NOT_A_RECIPE,
    /** Reading was tried as often as we try, and failed. */
    READING_FAILED,
    /** The picture was too large to accept. */
    TOO_LARGE,
    /** A kind of picture we cannot open; a JPEG would work. */
    NEEDS_JPEG,
    /** What was sent is not a picture, or a broken one. */
    NOT_AN_IMAGE,
    /** The picture could not be fetched from the provider. */
    UNOBTAINABLE,
    /** Nobody answered in time. */
    EXPIRED
}
