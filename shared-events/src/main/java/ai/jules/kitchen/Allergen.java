package ai.jules.kitchen;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What somebody must not eat: a group known by law or custom, or any one food. */
public sealed interface Allergen {

    /** Stable, for events and the wire: {@code tree-nut}, {@code food:strawberry}. */
    String code();

    /** In the singular, in ASCII, as a sentence uses it: {@code tree nut}, {@code strawberry}. */
    String label();

    /** The allergen of a {@link #code()}. */
    static Optional<Allergen> of(String code) {
        if (code.startsWith(Named.PREFIX) && code.length() > Named.PREFIX.length()) {
            return Optional.of(new Named(code.substring(Named.PREFIX.length())));
        }
        for (Listed listed : Listed.values()) {
            if (listed.code().equals(code)) {
                return Optional.of(listed);
            }
        }
        return Optional.empty();
    }

    /**
     * What a person means by words such as {@code peanuts and eggs}, {@code dairy}, {@code nuts}, {@code strawberries};
     * empty when they name nothing.
     */
    static ToldAllergens read(String words) {
        return AllergenNames.read(words);
    }

    /**
     * The nine major food allergens of the United States (FALCPA 2004, 21 U.S.C. 321(qq) and 343(w), with sesame by the
     * FASTER Act of 2021), then gluten (21 CFR 101.91) and what else is often told.
     */
    enum Listed implements Allergen {
        MILK,
        EGG,
        FISH,
        CRUSTACEAN,
        TREE_NUT,
        PEANUT,
        WHEAT,
        SOY,
        SESAME,
        GLUTEN,
        MUSTARD,
        CELERY,
        SULFITE,
        MOLLUSC,
        CORN;

        private static final Set<Listed> MAJOR =
                Set.of(MILK, EGG, FISH, CRUSTACEAN, TREE_NUT, PEANUT, WHEAT, SOY, SESAME);

        /** Whether US law has packages declare it. */
        public boolean isMajor() {
            return MAJOR.contains(this);
        }

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static Optional<Listed> labelled(String label) {
            for (Listed listed : values()) {
                if (listed.label().equals(label)) {
                    return Optional.of(listed);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Any other food, one kind of nut or fish too.
     *
     * @param food as {@link Foods} writes keys: lower case, singular
     */
    record Named(String food) implements Allergen {

        private static final String PREFIX = "food:";

        public Named {
            Objects.requireNonNull(food);
            food = FoodWords.phrase(food);
            if (food.isEmpty()) {
                throw new IllegalArgumentException("an allergen needs a name");
            }
        }

        @Override
        public String code() {
            return PREFIX + food;
        }

        @Override
        public String label() {
            String quotable = Verdict.quotable(food);
            return quotable.isEmpty() ? "that food" : quotable;
        }
    }
}
