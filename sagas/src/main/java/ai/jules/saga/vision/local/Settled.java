package ai.jules.saga.vision.local;

/**
 * What the engines came to about one row of writing.
 *
 * @param text what is believed; empty where nothing is legible
 * @param confidence 0 to 1
 * @param first what the first engine saw at first sight
 * @param second what the second engine saw at first sight
 */
public record Settled(String text, double confidence, String first, String second) {}
