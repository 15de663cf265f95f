package ai.jules.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Contractions typed without their apostrophe that are words of their own, told by the word behind them. */
final class Contractions {

    private static final Set<String> DOING = Plain.phrases("""
        cook, make, get, do, pick, grab, bring, take, handle, add, vote, go, start, buy, try, eat, order, have, need, check, let
        probably, see, want, put, send, use, pass, skip, stick, be, not, just, say\
        """);
    private static final Map<String, Set<String>> BEHIND = Map.of(
            "ill", DOING,
            "well",
                    Plain.phrases(
                            "do, eat, be, need, make, get, take, go, cook, probably, try, grab, just, skip, order"),
            "hell", Plain.phrases("eat, cook, be, make, get, do, need, bring"),
            "shell", Plain.phrases("eat, cook, be, make, get, do, need, bring"),
            "wed", Plain.phrases("like, love, prefer, rather, better"),
            "hed", Plain.phrases("like, love, prefer, rather, eat"),
            "shed", Plain.phrases("like, love, prefer, rather, eat"),
            "your",
                    Plain.phrases("the, so, awesome, amazing, great, welcome, a, an, my, such, right, wonderful,"
                            + " incredible"));
    private static final Map<String, String> MEANT = Map.of(
            "ill", "i will",
            "well", "we will",
            "hell", "he will",
            "shell", "she will",
            "wed", "we would",
            "hed", "he would",
            "shed", "she would",
            "your", "you are");

    /** "ana's gone vegan" is what she has done. */
    static final Set<String> HAS_BEFORE =
            Set.of("gone", "been", "become", "turned", "developed", "got", "had", "stopped", "quit");

    /** Nobody speaks of several of these, so "milks gone" is milk that is. */
    private static final Set<String> MASS = Plain.phrases("""
        milk, bread, butter, rice, coffee, cheese, flour, sugar, juice, salt, ketchup, mustard, mayo, cereal, oatmeal, garlic
        spinach, broccoli, lettuce, salmon, beef, ham, bacon, honey, oil, cream, yogurt, pasta, tea, soda, beer, wine, water, tofu
        basil, parsley, celery, cinnamon, syrup, salsa, hummus, chicken, turkey, pork, soup, kale, corn, ice, detergent, shampoo\
        """);

    private static final Set<String> COUNTING = Plain.phrases(
            "two, three, four, five, six, seven, eight, nine, ten, twelve, few, some, more, many, several, couple,"
                    + " are, have, got");

    private static final Set<String> BEHIND_MASS = Plain.phrases(
            "all, totally, completely, nearly, gone, out, empty, low, almost, expired, bad, moldy, running, finished,"
                    + " spoiled, done, rotten, in");

    private Contractions() {}

    /** What the word stands for before that next one; empty when it is the word it looks like. */
    static Optional<String> bare(String token, String next) {
        return BEHIND.getOrDefault(token, Set.of()).contains(next) ? Optional.of(MEANT.get(token)) : Optional.empty();
    }

    /** What is counted are several after all: {@code 6 yogurts in the fridge}. */
    static boolean isMassWith(String before, String token, String next) {
        String noun = token.endsWith("'s")
                ? token.substring(0, token.length() - 2)
                : token.endsWith("s") ? token.substring(0, token.length() - 1) : "";
        boolean counted = COUNTING.contains(before) || !before.isEmpty() && Character.isDigit(before.charAt(0));
        return !counted && MASS.contains(noun) && BEHIND_MASS.contains(next);
    }
}
