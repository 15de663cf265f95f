package ai.jules.language;

import ai.jules.kitchen.Amount;
import ai.jules.kitchen.Unit;
import java.util.Optional;

/**
 * One thing on a list or in the pantry.
 *
 * @param amount empty when none was said
 * @param unit empty when the food is counted or unmeasured
 * @param food lower case, singular or plural as said
 */
public record Item(Optional<Amount> amount, Optional<Unit> unit, String food) {

    static Item of(String food) {
        return new Item(Optional.empty(), Optional.empty(), food);
    }
}
