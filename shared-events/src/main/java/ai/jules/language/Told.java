package ai.jules.language;

/**
 * One wish of a text.
 *
 * @param confidence 0 to 1
 * @param words the words of the text it came from
 */
public record Told(Wish wish, double confidence, String words) {}
