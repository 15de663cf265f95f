package ai.jules.mealplan.candidates;

import java.util.List;
import java.util.Objects;

/**
 * Something that speaks for a dish or against it.
 *
 * @param words for everybody to read, for example {@code uses the spinach by Wed}; who likes a dish is named, who dislikes
 *     it or keeps a diet is not
 * @param eaters private: the ids of those it is about
 */
public record Reason(Kind kind, String words, List<String> eaters) {

    /** In the order they are told. */
    public enum Kind {
        SPOILING,
        PANTRY,
        LIKED,
        FAMILY,
        QUICK,
        LONG,
        HARD,
        HAD_RECENTLY,
        DISLIKED,
        DIET
    }

    public Reason {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(words);
        eaters = List.copyOf(eaters);
    }

    static Reason of(Kind kind, String words) {
        return new Reason(kind, words, List.of());
    }
}
