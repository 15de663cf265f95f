package ai.jules.saga.vision.local;

/**
 * What the engines came to about one line.
 *
 * @param confidence 0 to 1
 */
record Settled(String text, double confidence) {}
