package ai.jules.language;

import java.util.List;

/** An answer to the open question; only read when there is one. */
public sealed interface AnswerWish extends Wish {

    record Yes() implements AnswerWish {}

    record No() implements AnswerWish {}

    /** Numbers of the list that was offered, in the order said. */
    record Choose(List<Integer> numbers) implements AnswerWish {

        public Choose {
            numbers = List.copyOf(numbers);
        }
    }

    /** {@code same as last week}. */
    record SameAsLastWeek() implements AnswerWish {}

    /** Free words for whoever asked: a name, a place, corrections of a draft. */
    record Words(String said) implements AnswerWish {}

    @Override
    default boolean writes() {
        return true;
    }
}
