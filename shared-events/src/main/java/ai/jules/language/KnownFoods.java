package ai.jules.language;

import ai.jules.kitchen.Spelling;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The foods, dishes and goods of a US household that are known by name, and the words that go before any of them. */
final class KnownFoods {

    private static final int MOST_WORDS = 5;
    private static final int MOST_MODIFIERS = 3;

    private static final Set<String> NAMES = Stream.concat(
                    Wordlists.read("known-foods.txt").stream(), Wordlists.read("spanish-foods.txt").stream())
            .map(KnownFoods::singular)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> FOOD_WORDS =
            NAMES.stream().flatMap(name -> Arrays.stream(name.split(" "))).collect(Collectors.toUnmodifiableSet());

    /** Names that mean something else more often: a food only with an amount, in the plural, or when told to add it. */
    private static final Set<String> WEAK = Plain.phrases("""
        date, match, green, roll, pop, tape, monster, tide, dawn, cascade, pad, pam, sal, flower, straw, mint, sage
        clove, gum, sub, fry, hash, stock, ice, dip, wing, rib, liver, roast, toast, mole, spice, seed, tab, mop
        broom, candle, balloon, oil, snack, medicine, monster, chinese, mexican, thai, stew, pan, shells, nut, formula
        leftover, meat, food, dressing, pull up, wrap, bar, tonic, razor, cutie, cake, fig, depend, bleach, brat
        """);

    /** They describe a food without making it another. */
    private static final Set<String> MODIFIERS = Plain.phrases("""
        fresh, frozen, dried, dry, large, small, medium, big, little, organic, boneless, skinless, bone-in, ripe, canned
        sliced, shredded, ground, whole, low-fat, lowfat, nonfat, fat-free, sugar-free, unsweetened, sweetened
        gluten-free, dairy-free, red, green, yellow, white, brown, black, purple, baby, mini, extra, plain, vanilla
        kids
        spicy, hot, mild, sweet, unsalted, salted, light, dark, lean, thick, thin, raw, cooked, homemade, leftover
        diced
        chopped, crushed, grated, minced, peeled, seedless, smoked, roasted, grilled, baked, fried, low-sodium, crunchy, roast
        creamy, chunky, smooth, soft, hard, flavored, regular, diet, decaf, instant, jumbo, family, size, rest, good
        nice
        new, strawberry, chocolate, cherry, blueberry, lemon, lime, orange, apple, peach, raspberry, coconut, cheap
        fancy
        vegan, vegetarian, veggie, italian, mexican, greek, french, thai, wild, russet, granulated, cold, chicken, beef
        turkey, pork, shrimp, cheese, bacon, steamed, easy, quick, spare, store-bought, 2%, 1%, half, grass-fed
        free-range
        """);

    private static final Set<String> MAKERS = Set.copyOf(Wordlists.read("makers.txt"));

    private KnownFoods() {}

    /** Who makes or sells what is bought: may stand before it, and is no slip. */
    static Set<String> makers() {
        return MAKERS;
    }

    /** Every single word of the names, for the mending of slips. */
    static Set<String> words() {
        Set<String> words = new HashSet<>();
        Wordlists.read("known-foods.txt").forEach(name -> words.addAll(Arrays.asList(name.split("[ -]"))));
        words.addAll(MODIFIERS);
        return words;
    }

    /** Every single word of the Spanish names: no slip, and nothing a slip is mended to. */
    static Set<String> spanish() {
        return Wordlists.read("spanish-foods.txt").stream()
                .flatMap(name -> Arrays.stream(name.split(" ")))
                .collect(Collectors.toSet());
    }

    /** Whether these words are a name, or a name behind words that only describe it. */
    static boolean isKnown(String food) {
        List<String> words = words(food);
        int from = 0;
        while (from < words.size() && from <= MOST_MODIFIERS) {
            if (name(words, from) == words.size() - from) {
                return true;
            }
            if (!MODIFIERS.contains(words.get(from))) {
                return false;
            }
            from++;
        }
        return false;
    }

    /** A name that is always food: what somebody has or is out of must be one. */
    static boolean isCertain(String food) {
        boolean plural = food.endsWith("s");
        return isKnown(food) && (plural || !WEAK.contains(food));
    }

    /** Whether the last words are a known name and the others could be a brand or a sort. */
    static boolean endsKnown(String food) {
        List<String> words = words(food);
        for (int from = 1; from < words.size() && from <= 2; from++) {
            boolean sort = words.subList(0, from).stream()
                    .allMatch(word -> MODIFIERS.contains(word)
                            || FOOD_WORDS.contains(singularWord(word))
                            || MAKERS.contains(word)
                            || !Grammar.mending().knows(word));
            if (sort && name(words, from) == words.size() - from) {
                return true;
            }
        }
        return false;
    }

    /** How many words from here are the longest known food with its modifiers; 0 when none begins here. */
    static int longest(List<String> words, int from) {
        int modifiers = 0;
        int best = name(words, from);
        while (from + modifiers < words.size()
                && modifiers < MOST_MODIFIERS
                && MODIFIERS.contains(words.get(from + modifiers))) {
            modifiers++;
            int name = name(words, from + modifiers);
            if (name > 0) {
                best = Math.max(best, modifiers + name);
            }
        }
        return best;
    }

    /** Whether some food has this word in its name. */
    static boolean isFoodWord(String word) {
        return FOOD_WORDS.contains(singularWord(word));
    }

    static boolean isModifier(String word) {
        return MODIFIERS.contains(word);
    }

    private static int name(List<String> words, int from) {
        StringBuilder phrase = new StringBuilder();
        int best = 0;
        for (int i = from; i < words.size() && i - from < MOST_WORDS; i++) {
            phrase.append(i == from ? "" : " ").append(singularWord(words.get(i)));
            if (NAMES.contains(phrase.toString())) {
                best = i - from + 1;
            }
        }
        return best;
    }

    private static List<String> words(String food) {
        return Arrays.asList(food.split(" "));
    }

    /** Cookies are of a cookie as berries are of a berry: both end alike here. */
    private static String singularWord(String word) {
        String singular = Spelling.singular(word);
        return singular.endsWith("ie") ? singular.substring(0, singular.length() - 2) + "y" : singular;
    }

    private static String singular(String name) {
        return Arrays.stream(name.split(" ")).map(KnownFoods::singularWord).collect(Collectors.joining(" "));
    }
}
