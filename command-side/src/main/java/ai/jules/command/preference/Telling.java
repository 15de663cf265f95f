package ai.jules.command.preference;

import java.util.Optional;

/**
 * What became of something that was told.
 *
 * @param held what is known now
 * @param news whether it was not known before
 * @param before what was known of the topic instead
 */
public record Telling(Held held, boolean news, Optional<Held> before) {}
