package ai.jules.language;

import java.util.List;

/** A ballot. Options are numbers or names, as said. */
public sealed interface VoteWish extends Wish {

    /** Best first; options of one rank are tied: {@code 2 5 1}, {@code either 1 or 2}. */
    record Ranked(List<List<String>> ranks) implements VoteWish {

        public Ranked {
            ranks = ranks.stream().map(List::copyOf).toList();
        }
    }

    /** {@code anything but 4}. */
    record Without(List<String> options) implements VoteWish {

        public Without {
            options = List.copyOf(options);
        }
    }

    /** What was ranked before stays behind it: {@code actually 5 first}. */
    record First(String option) implements VoteWish {}

    /** {@code none of these}. */
    record NoneOfThem() implements VoteWish {}

    @Override
    default boolean writes() {
        return true;
    }
}
