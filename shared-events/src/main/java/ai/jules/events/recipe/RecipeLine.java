package ai.jules.events.recipe;

import ai.jules.kernel.MemberId;
import ai.jules.kitchen.IngredientLine;

/**
 * An ingredient line and where it comes from.
 *
 * @param by who said it; the line's {@code original} keeps what was read
 */
public record RecipeLine(IngredientLine line, Origin origin, MemberId by) {

    /** How the line came to say what it says. */
    public enum Origin {
        READ,
        CORRECTED
    }
}
