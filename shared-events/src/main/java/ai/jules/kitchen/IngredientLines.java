package ai.jules.kitchen;

import org.jspecify.annotations.Nullable;

/** Reads and writes single lines of an ingredient list. Any text is a line; only what is there is read. */
public final class IngredientLines {

    private IngredientLines() {}

    /**
     * Reads a line as a card, a web page or a person writes it. Amount and unit are null when there is none or none that
     * is certain; nothing is guessed.
     *
     * @param confidence 0 to 1: how sure the reader of the characters is; a person's own words are 1
     */
    public static IngredientLine read(String line, double confidence) {
        return new IngredientReader(line).read(confidence);
    }

    /** The line these parts make; its text is composed from them. */
    public static IngredientLine of(
            @Nullable String amount,
            @Nullable String unit,
            String food,
            @Nullable String note,
            String original,
            double confidence) {
        return new IngredientLine(
                IngredientText.of(amount, unit, food, note), original, amount, unit, food, note, confidence);
    }
}
