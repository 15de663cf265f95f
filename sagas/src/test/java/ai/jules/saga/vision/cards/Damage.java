package ai.jules.saga.vision.cards;

/** What happened to the card, or to the photo of it. */
public enum Damage {
    NONE,
    /** Coffee rings and grease. */
    STAINED,
    /** Slightly out of focus. */
    BLURRED,
    /** Held at an angle of up to seven degrees, on a table. */
    TILTED,
    /** Lying on its side or upside down. */
    TURNED,
    /** Grain of a dark kitchen, and a shadow across the card. */
    DIM,
    /** Saved again and again with a low JPEG quality. */
    COMPRESSED,
    /** Photographed slantwise, so that the far edge is smaller. */
    SLANTED,
    /** Small: as a messenger sends it. */
    SMALL
}
