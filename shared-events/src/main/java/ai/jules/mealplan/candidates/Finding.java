package ai.jules.mealplan.candidates;

import ai.jules.kitchen.Verdict;
import java.util.Objects;
import java.util.Optional;

/**
 * What the gate says of a dish, an eater and one of their allergens. Private.
 *
 * @param eater see {@link Eater#id()}
 * @param allergen see {@link ai.jules.kitchen.Allergen#code()}
 * @param words without a name, see {@link Verdict#words()}
 */
public record Finding(String eater, String allergen, Certainty certainty, String words) {

    /** How sure it is. */
    public enum Certainty {
        CONTAINS,
        LIKELY,
        /** Not everything in it could be checked. */
        UNKNOWN,
        /** Some makers put it in, the label says so; alone it keeps no dish off the table. */
        MAY_CONTAIN;

        boolean bars() {
            return this != MAY_CONTAIN;
        }
    }

    public Finding {
        Objects.requireNonNull(eater);
        Objects.requireNonNull(allergen);
        Objects.requireNonNull(certainty);
        Objects.requireNonNull(words);
    }

    static Optional<Finding> of(Eater eater, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Contains _ -> Optional.of(of(eater, verdict, Certainty.CONTAINS));
            case Verdict.Likely _ -> Optional.of(of(eater, verdict, Certainty.LIKELY));
            case Verdict.Unknown _ -> Optional.of(of(eater, verdict, Certainty.UNKNOWN));
            case Verdict.MayContain _ -> Optional.of(of(eater, verdict, Certainty.MAY_CONTAIN));
            case Verdict.NoneFound _ -> Optional.empty();
        };
    }

    boolean bars() {
        return certainty.bars();
    }

    private static Finding of(Eater eater, Verdict verdict, Certainty certainty) {
        return new Finding(eater.id(), verdict.allergen().code(), certainty, verdict.words());
    }
}
