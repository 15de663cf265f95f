package ai.jules.language;

import java.util.List;

/** About dinners and the plan of the week. */
public sealed interface DinnerWish extends Wish {

    /** {@code what's for dinner}. */
    record Dinner(DayWord day) implements DinnerWish {

        @Override
        public boolean writes() {
            return false;
        }
    }

    /** {@code what can I make with chicken and rice}; foods may be none. */
    record Ideas(List<String> foods) implements DinnerWish {

        public Ideas {
            foods = List.copyOf(foods);
        }

        @Override
        public boolean writes() {
            return false;
        }
    }

    /** {@code what's the plan this week}. */
    record ShowPlan() implements DinnerWish {

        @Override
        public boolean writes() {
            return false;
        }
    }

    /** {@code plan the week}. */
    record PlanWeek() implements DinnerWish {}

    /** {@code thursday is tacos}. */
    record SetDay(DayWord day, String dish) implements DinnerWish {}

    /** {@code swap mon and wed}. */
    record Swap(DayWord one, DayWord other) implements DinnerWish {}

    /** {@code skip friday}. */
    record Skip(DayWord day) implements DinnerWish {}

    /** {@code leftovers on sunday}. */
    record Leftovers(DayWord day) implements DinnerWish {}

    /** {@code who cooks tonight}. */
    record WhoCooks(DayWord day) implements DinnerWish {

        @Override
        public boolean writes() {
            return false;
        }
    }

    /** {@code I cook tonight}. */
    record Cooks(Who who, DayWord day) implements DinnerWish {}

    @Override
    default boolean writes() {
        return true;
    }
}
