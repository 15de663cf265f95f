package ai.jules.kitchen;

import java.util.Objects;

/** What a plan needs beyond what the pantry has. */
public sealed interface Missing {

    /** Enough is there. */
    record Nothing() implements Missing {}

    /** Exactly this has to be bought. */
    record Exactly(Quantities quantities) implements Missing {
        public Exactly {
            Objects.requireNonNull(quantities);
        }
    }

    /** Something is there that cannot be measured against the need: another dimension or an amount nobody knows. */
    record Unknown(Quantities atMost) implements Missing {
        public Unknown {
            Objects.requireNonNull(atMost);
        }
    }

    /** {@code nothing}, {@code 2 cups}, {@code unknown}. */
    default String text() {
        return switch (this) {
            case Nothing() -> "nothing";
            case Exactly(Quantities quantities) -> quantities.text();
            case Unknown(Quantities _) -> "unknown";
        };
    }
}
