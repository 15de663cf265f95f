package ai.jules.saga.vision.cards;

/** How a card is set. */
public enum Layout {
    /** Title, ingredients and numbered steps below each other. */
    PLAIN,
    /** Ingredients in the left column, steps in the right one. */
    TWO_COLUMNS,
    /** A coloured banner with a light title; ingredients with bullets. */
    BANNER,
    /** No headings at all, on ruled index-card paper. */
    INDEX_CARD
}
