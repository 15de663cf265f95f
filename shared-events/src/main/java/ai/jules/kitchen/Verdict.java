package ai.jules.kitchen;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What can be said about an allergen in a dish. Presence can be proved, absence cannot: the best that is ever said is that
 * nothing was found in the list.
 */
public sealed interface Verdict {

    Allergen allergen();

    /** What a person is told, in ASCII: {@code contains milk (whey)}. Never calls anything safe. */
    default String words() {
        String label = allergen().label();
        return switch (this) {
            case Contains(Allergen _, String _, String why) -> "contains " + label + because(label, why);
            case Likely(Allergen _, String _, String why) -> "likely contains " + label + because(label, why);
            case MayContain(Allergen _, String _, String why) -> "may contain " + label + because(label, why);
            case Unknown(Allergen _, Reason reason, String line) ->
                "cannot tell about " + label + ": " + reason(reason, line);
            case NoneFound(Allergen _) -> "no " + label + " found in the list";
        };
    }

    /**
     * A line names it or what is made of it.
     *
     * @param line as it is written, or the title
     * @param why the words that say so
     */
    record Contains(Allergen allergen, String line, String why) implements Verdict {
        public Contains {
            Objects.requireNonNull(allergen);
            Objects.requireNonNull(line);
            Objects.requireNonNull(why);
        }
    }

    /** Most of what is called so contains it, or it is one of several choices, or only the title says so. */
    record Likely(Allergen allergen, String line, String why) implements Verdict {
        public Likely {
            Objects.requireNonNull(allergen);
            Objects.requireNonNull(line);
            Objects.requireNonNull(why);
        }
    }

    /** Some of what is called so contains it: its label knows. */
    record MayContain(Allergen allergen, String line, String why) implements Verdict {
        public MayContain {
            Objects.requireNonNull(allergen);
            Objects.requireNonNull(line);
            Objects.requireNonNull(why);
        }
    }

    /**
     * Nothing was found, but not everything could be looked at.
     *
     * @param line the first that could not; empty when there is no list
     */
    record Unknown(Allergen allergen, Reason reason, String line) implements Verdict {
        public Unknown {
            Objects.requireNonNull(allergen);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(line);
        }
    }

    /** Every line was understood and none names it. Cross-contact and labels are beyond this. */
    record NoneFound(Allergen allergen) implements Verdict {
        public NoneFound {
            Objects.requireNonNull(allergen);
        }
    }

    /** Why nothing can be said. */
    enum Reason {
        NO_INGREDIENT_LIST,
        UNREAD_LINE,
        UNKNOWN_FOOD,
        COMPOUND_PRODUCT
    }

    private static String because(String label, String why) {
        String shown = quotable(why);
        return shown.isEmpty() || shown.equals(label) ? "" : " (" + shown + ")";
    }

    private static String reason(Reason reason, String line) {
        String shown = quotable(line);
        String quoted = shown.isEmpty() ? "one line" : "\"" + shown + "\"";
        return switch (reason) {
            case NO_INGREDIENT_LIST -> "there is no ingredient list";
            case UNREAD_LINE -> quoted + " could not be read";
            case UNKNOWN_FOOD -> "I do not know " + quoted;
            case COMPOUND_PRODUCT -> quoted + " has ingredients of its own, check the label";
        };
    }

    /** Other people's words in ASCII, short, and without any that would promise what cannot be promised. */
    static String quotable(String words) {
        String ascii = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("[^\\x20-\\x7e]|[\"()]", "");
        String kept = Arrays.stream(ascii.split("\\s+"))
                .filter(word -> !word.toLowerCase(Locale.ROOT).contains("safe"))
                .collect(Collectors.joining(" "))
                .strip();
        return kept.length() <= 60 ? kept : kept.substring(0, 57).strip() + "...";
    }
}
