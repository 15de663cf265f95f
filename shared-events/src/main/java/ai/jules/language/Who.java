package ai.jules.language;

/** Whom a wish is about. */
public sealed interface Who {

    /** The author of the text. */
    record Me() implements Who {}

    /** Somebody else: a name with capitals ({@code Sam}), or a relation as said ({@code my son}). */
    record Named(String name) implements Who {}
}
