package ai.jules.kernel;

/**
 * Which terms, exactly.
 *
 * @param sha256 lower-case hex SHA-256 of the exact bytes shown (rule 9)
 */
public record DisclosureRef(String id, int version, String sha256) {}
