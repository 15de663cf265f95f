package ai.jules.kernel;

/**
 * How much somebody got lately.
 *
 * @param balance an exact fraction such as {@code -5/21}, from -2 to 2; positive means more than the others (docs/voting.md)
 */
public record Weight(MemberId voter, String balance) {}
