package ai.jules.language;

import java.util.List;

/** What Jules last asked this person and still waits for. */
public sealed interface OpenQuestion {

    /** An open vote; its options are numbered from 1. */
    record Poll(List<String> options) implements OpenQuestion {

        public Poll {
            options = List.copyOf(options);
        }
    }

    /** A draft was shown: SAVE it, or tell what to fix. */
    record Draft(String title) implements OpenQuestion {}

    /** A numbered list of this many was offered. */
    record Numbered(int size) implements OpenQuestion {}

    record YesNo() implements OpenQuestion {}

    /** "What should I call you?" */
    record Name() implements OpenQuestion {}

    /** "Which time zone are you in?" */
    record Zone() implements OpenQuestion {}

    /** Dinner ideas, numbered from 1. */
    record Ideas(List<String> dishes) implements OpenQuestion {

        public Ideas {
            dishes = List.copyOf(dishes);
        }
    }
}
