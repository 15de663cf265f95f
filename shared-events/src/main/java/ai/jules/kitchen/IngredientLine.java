package ai.jules.kitchen;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of an ingredient list, as it is cooked from and as it was first read.
 *
 * @param text what a person sees, for example {@code 1 1/2 cups flour, sifted}
 * @param original the wording of the card or text this line came from; never altered afterwards
 * @param amount always ASCII: {@code 2}, {@code 1/2}, {@code 1 1/2}, {@code 2-3}, {@code 0.5}; null when none was read
 * @param unit canonical unit such as {@code tsp}, {@code cup}, {@code g}; null when the food is counted or unmeasured
 * @param food the food itself, without amount and note
 * @param note preparation or remark, for example {@code sifted}; null when there is none
 * @param confidence 0 to 1: how sure the reader is of this line; a person's own words are 1
 */
public record IngredientLine(
        String text,
        String original,
        @Nullable String amount,
        @Nullable String unit,
        String food,
        @Nullable String note,
        double confidence) {

    public IngredientLine {
        Objects.requireNonNull(text);
        Objects.requireNonNull(original);
        Objects.requireNonNull(food);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0..1");
        }
    }
}
