package ai.jules.language;

import java.time.LocalTime;
import java.util.Optional;

/** About what people eat, when they may be texted, and what they are called. */
public sealed interface PreferenceWish extends Wish {

    /** {@code I'm vegetarian}. */
    record Follows(Who who, Diet diet) implements PreferenceWish {}

    /** {@code Ana is not vegan anymore}. */
    record FollowsNoLonger(Who who, Diet diet) implements PreferenceWish {}

    /** {@code Leo hates olives}. */
    record Dislikes(Who who, String food) implements PreferenceWish {}

    /** {@code Sam loves tacos}. */
    record Likes(Who who, String food) implements PreferenceWish {}

    /** {@code Sam is allergic to peanuts}: the allergen as said. */
    record Allergic(Who who, String allergen) implements PreferenceWish {}

    /** {@code Sam is no longer allergic to eggs}. */
    record NotAllergic(Who who, String allergen) implements PreferenceWish {}

    /** {@code quiet after 8pm}: at least one end is there. */
    record Quiet(Optional<LocalTime> from, Optional<LocalTime> until) implements PreferenceWish {}

    /** {@code no more quiet hours}. */
    record NoQuiet() implements PreferenceWish {}

    /** {@code call me Mari}. */
    record CallMe(String name) implements PreferenceWish {}

    /** {@code I'm in Denver}: the place as said. */
    record Zone(String place) implements PreferenceWish {}

    /** {@code we're on a tight budget}. */
    record Spends(Budget budget) implements PreferenceWish {}

    /** {@code I have a son Sam, he's 6}. */
    record Child(String name, Optional<Integer> age) implements PreferenceWish {}

    /** {@code Grandma eats with us}. */
    record Eats(String name) implements PreferenceWish {}

    /** {@code Grandma doesn't eat with us anymore}. */
    record EatsNot(String name) implements PreferenceWish {}

    /** {@code what do you know about Sam}; nobody named means everybody. */
    record ShowPreferences(Optional<Who> who) implements PreferenceWish {

        @Override
        public boolean writes() {
            return false;
        }
    }

    @Override
    default boolean writes() {
        return true;
    }
}
