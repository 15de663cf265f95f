package ai.jules.language;

import ai.jules.kitchen.Amount;
import ai.jules.kitchen.Unit;
import java.util.List;
import java.util.Optional;

/** About the shopping list. */
public sealed interface ListWish extends Wish {

    /** {@code add milk and 2 lb chicken}. */
    record Add(List<Item> items) implements ListWish {

        public Add {
            items = List.copyOf(items);
        }
    }

    /** In the cart: {@code got milk eggs}. */
    record Got(List<Item> items) implements ListWish {

        public Got {
            items = List.copyOf(items);
        }
    }

    /** {@code got everything}. */
    record GotEverything() implements ListWish {}

    /** {@code take the salt off the list}. */
    record Remove(List<Item> items) implements ListWish {

        public Remove {
            items = List.copyOf(items);
        }
    }

    /** {@code clear the list}. */
    record ClearList() implements ListWish {}

    /** {@code what's on the list}. */
    record ShowList() implements ListWish {

        @Override
        public boolean writes() {
            return false;
        }
    }

    /** What a recipe needs: {@code add everything for lasagna}. */
    record AddFor(String recipe) implements ListWish {}

    /** Another amount of something already listed: {@code make that 3 lb chicken}. */
    record Change(String food, Amount amount, Optional<Unit> unit) implements ListWish {}

    @Override
    default boolean writes() {
        return true;
    }
}
