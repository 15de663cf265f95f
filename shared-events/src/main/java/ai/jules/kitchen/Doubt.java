package ai.jules.kitchen;

import java.util.Objects;

/**
 * Something a person should be asked about before the recipe is saved.
 *
 * @param line the 1-based number of the ingredient line
 */
public record Doubt(int line, Reason reason) {

    /** Why the line is doubtful. */
    public enum Reason {
        /** The reader was not sure of the characters. */
        HARD_TO_READ,
        /** An amount no cook would use, such as {@code 12 tsp nutmeg}: probably a fraction that was misread. */
        IMPLAUSIBLE_AMOUNT,
        /** The line has no readable amount although lines like it have one. */
        MISSING_AMOUNT
    }

    public Doubt {
        Objects.requireNonNull(reason);
        if (line < 1) {
            throw new IllegalArgumentException("lines are numbered from 1");
        }
    }
}
