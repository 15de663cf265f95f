package ai.jules.language;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** One thing that is known of what somebody eats and what not. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Preference {

    /** What it is about: of one topic only the last that was told counts. */
    String topic();

    /** Whether it says the same, in whatever words. */
    default boolean saysTheSameAs(Preference other) {
        return equals(other);
    }

    /** A way of eating. */
    record Follows(Diet diet) implements Preference {

        public Follows {
            Objects.requireNonNull(diet);
        }

        /** Nobody is vegan and vegetarian at once; whatever else one leaves out goes with both. */
        @Override
        public String topic() {
            return switch (diet) {
                case VEGETARIAN, VEGAN, PESCATARIAN -> "diet:animals";
                case GLUTEN_FREE, DAIRY_FREE, KETO, KOSHER, HALAL, LOW_CARB -> "diet:" + diet.words();
            };
        }
    }

    /**
     * A food somebody likes to eat.
     *
     * @param food as it was said
     * @param key the same for all ways to say the same food, see {@link ai.jules.kitchen.Food#key()}
     */
    record Likes(String food, String key) implements Preference {

        @Override
        public String topic() {
            return "taste:" + key;
        }

        @Override
        public boolean saysTheSameAs(Preference other) {
            return other instanceof Likes(String _, String otherKey) && otherKey.equals(key);
        }
    }

    /**
     * A food somebody does not like to eat. It weighs, it does not bind.
     *
     * @param food as it was said
     * @param key the same for all ways to say the same food, see {@link ai.jules.kitchen.Food#key()}
     */
    record Dislikes(String food, String key) implements Preference {

        @Override
        public String topic() {
            return "taste:" + key;
        }

        @Override
        public boolean saysTheSameAs(Preference other) {
            return other instanceof Dislikes(String _, String otherKey) && otherKey.equals(key);
        }
    }

    /**
     * Something somebody must not eat. It binds always.
     *
     * @param allergen see {@link ai.jules.kitchen.Allergen#code()}
     * @param told the words it was told in
     */
    record Allergy(String allergen, String told) implements Preference {

        @Override
        public String topic() {
            return "allergy:" + allergen;
        }

        @Override
        public boolean saysTheSameAs(Preference other) {
            return other instanceof Allergy(String otherAllergen, String _) && otherAllergen.equals(allergen);
        }
    }
}
