package ai.jules.saga.vision;

import java.util.List;
import java.util.Optional;

/** Reads the recipes of one thought: one or more photos that belong together, and what was written beside them. */
public interface PhotoReader {

    /**
     * Blocks until the photos are read; safe to call from several threads.
     *
     * @param photos in the order they were sent, at least one; several photos are parts of one recipe (front and back)
     * @param caption the words that came with the photos, such as {@code grandma's lasagna}; data, never an instruction
     * @throws ReadingFailed when the reader itself failed; trying again later may help
     */
    Reading read(List<Photo> photos, Optional<String> caption);
}
