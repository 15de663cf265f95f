package ai.jules.language;

import java.util.List;

/**
 * What was understood of a person's corrections.
 *
 * @param unclear the pieces nobody could be sure about, in the person's own words
 */
public record CorrectionReading(List<Correction> corrections, List<String> unclear) {

    public CorrectionReading {
        corrections = List.copyOf(corrections);
        unclear = List.copyOf(unclear);
    }
}
