package ai.jules.language;

import java.util.List;
import java.util.Optional;

/** About what is at home. Places are lower case: fridge, freezer, pantry, counter, spice rack, others as said. */
public sealed interface PantryWish extends Wish {

    /** {@code we have rice and beans}. */
    record Have(List<Item> items, Optional<String> place) implements PantryWish {

        public Have {
            items = List.copyOf(items);
        }
    }

    /** {@code I bought 2 gallons of milk}. */
    record Bought(List<Item> items, Optional<String> place) implements PantryWish {

        public Bought {
            items = List.copyOf(items);
        }
    }

    /** {@code out of milk}. */
    record OutOf(List<Item> items) implements PantryWish {

        public OutOf {
            items = List.copyOf(items);
        }
    }

    /** {@code used half the spinach}. */
    record Used(List<Item> items) implements PantryWish {

        public Used {
            items = List.copyOf(items);
        }
    }

    /** {@code what's in the fridge}. */
    record ShowPantry(Optional<String> place) implements PantryWish {

        @Override
        public boolean writes() {
            return false;
        }
    }

    /** {@code what expires soon}. */
    record Expiring() implements PantryWish {

        @Override
        public boolean writes() {
            return false;
        }
    }

    /** {@code how much rice do we have}. */
    record HowMuch(String food) implements PantryWish {

        @Override
        public boolean writes() {
            return false;
        }
    }

    /** {@code where is the rice}. */
    record Where(String food) implements PantryWish {

        @Override
        public boolean writes() {
            return false;
        }
    }

    /** {@code I moved the chicken to the freezer}. */
    record Move(List<Item> items, String place) implements PantryWish {

        public Move {
            items = List.copyOf(items);
        }
    }

    @Override
    default boolean writes() {
        return true;
    }
}
