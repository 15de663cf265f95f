package ai.jules.kitchen;

import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.AllergenTable.Effect;
import ai.jules.kitchen.AllergenTable.Entry;
import ai.jules.kitchen.AllergenTable.Strength;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for one allergen in the words of one food or dish without choices. Longer phrases win over the words in them,
 * claims such as {@code dairy-free} turn a find into a question for the label, and slips of the pen are mended, with less
 * certainty.
 */
final class AllergenScan {

    /**
     * What was found.
     *
     * @param why the words that say so
     * @param product whether these words name something made of several things
     */
    record Found(Strength strength, String why, boolean product) {

        Found atMost(Strength most) {
            return new Found(strength.atMost(most), why, product);
        }
    }

    private static final Set<Listed> ANIMAL =
            EnumSet.of(Listed.MILK, Listed.EGG, Listed.FISH, Listed.CRUSTACEAN, Listed.MOLLUSC);
    private static final Map<String, Set<Listed>> CLAIMS = Map.ofEntries(
            Map.entry("dairy", EnumSet.of(Listed.MILK)),
            Map.entry("milk", EnumSet.of(Listed.MILK)),
            Map.entry("gluten", EnumSet.of(Listed.GLUTEN, Listed.WHEAT)),
            Map.entry("wheat", EnumSet.of(Listed.WHEAT)),
            Map.entry("egg", EnumSet.of(Listed.EGG)),
            Map.entry("nut", EnumSet.of(Listed.TREE_NUT, Listed.PEANUT)),
            Map.entry("peanut", EnumSet.of(Listed.PEANUT)),
            Map.entry("soy", EnumSet.of(Listed.SOY)),
            Map.entry("fish", EnumSet.of(Listed.FISH)),
            Map.entry("shellfish", EnumSet.of(Listed.CRUSTACEAN, Listed.MOLLUSC)),
            Map.entry("sesame", EnumSet.of(Listed.SESAME)),
            Map.entry("corn", EnumSet.of(Listed.CORN)));
    private static final Map<String, Set<Listed>> LABELS = Map.of(
            "vegan",
            ANIMAL,
            "nondairy",
            EnumSet.of(Listed.MILK),
            "dairyless",
            EnumSet.of(Listed.MILK),
            "eggless",
            EnumSet.of(Listed.EGG),
            "flourless",
            EnumSet.of(Listed.WHEAT, Listed.GLUTEN),
            "vegetarian",
            EnumSet.of(Listed.FISH, Listed.CRUSTACEAN, Listed.MOLLUSC));

    private static final Set<String> NEGATIONS = Set.of("no", "without", "omit", "minus", "sans", "skip");
    private static final Set<String> STAND_INS = Set.of("substitute", "alternative", "replacement", "replacer");
    private static final Set<String> FLAVORS = Set.of("flavor", "flavored", "flavoring", "flavour", "flavoured");
    private static final Set<String> SIZES = Set.of("size", "sized", "shaped");

    /** Words of recipes that are a slip away from a food's. */
    private static final Set<String> COMMON = Wordlist.of("""
        place, better, floor, grate, cover, while, about, other, divided, needed, desired, package, packet, total
        couple, count, weight, heaping, course, courses, style, spoon, pound, ounce, tablespoon, teaspoon, recipe
        grandma, mother, simple, easy, quick, best, dinner, supper, lunch, party, sunday, weeknight, creamy, buttery
        crispy, crunchy, nutty, cheesy, spicy, sticky, fluffy, classic, night, house, summer, winter, spring, autumn
        """);

    private static final int SHORTEST_PART = 5;
    private static final Set<String> VOCABULARY = vocabulary();
    private static final Slips SLIPS = new Slips(VOCABULARY);

    private final List<String> words;
    private final List<String> written;
    private final Allergen allergen;
    private final @Nullable String food;
    private final Set<Listed> groups;
    private final Set<Listed> claimed = EnumSet.noneOf(Listed.class);
    private final List<Found> found = new ArrayList<>();
    private final Set<String> denied = new HashSet<>();
    private boolean spoken;
    private boolean disclaimed;

    private AllergenScan(List<String> words, Allergen allergen, boolean mending) {
        this.written = words;
        this.words = mending ? words.stream().map(AllergenScan::mended).toList() : words;
        this.allergen = allergen;
        this.food = allergen instanceof Allergen.Named named ? AllergenTable.key(named.food()) : null;
        this.groups = food == null ? Set.of() : AllergenTable.groups(food);
    }

    /** @param mending whether unknown words may be slips; in whole sentences they are other words */
    static Optional<Found> look(List<String> words, Allergen allergen, boolean mending) {
        AllergenScan scan = new AllergenScan(words, allergen, mending);
        scan.run();
        return scan.best();
    }

    /** Whether the table says anything about these words, be it that they are nobody's allergen. */
    static boolean knows(List<String> words) {
        AllergenScan scan = new AllergenScan(words, Listed.MILK, true);
        scan.run();
        return scan.spoken;
    }

    /** Whether every word is one that foods are described with. */
    static boolean isVocabulary(List<String> words) {
        return VOCABULARY.containsAll(words);
    }

    private void run() {
        for (int at = 0; at < words.size(); ) {
            Optional<Entry> entry = AllergenTable.longestAt(words, at);
            int length = entry.map(found -> found.phrase().split(" ").length).orElse(1);
            int claim = claim(at);
            if (claim > 0 && length <= claim) {
                at += claim;
                continue;
            }
            if (entry.isPresent()) {
                spoken = true;
                enter(entry.get(), at, length);
            } else {
                partOf(at);
            }
            at += length;
        }
        namedOutright();
    }

    /** A claim leaves a question for the label; {@code without peanuts} doubts what is only likely. */
    private Optional<Found> best() {
        Strength most = claimed() ? Strength.MAY : Strength.CONTAINS;
        return found.stream()
                .map(one ->
                        disclaimed && one.strength() == Strength.LIKELY ? one.atMost(Strength.MAY) : one.atMost(most))
                .reduce((one, other) -> other.strength().compareTo(one.strength()) > 0 ? other : one);
    }

    private boolean claimed() {
        return allergen instanceof Listed listed
                ? claimed.contains(listed)
                : !groups.isEmpty() && claimed.containsAll(groups);
    }

    /** How many words a claim takes, or 0. */
    private int claim(int at) {
        Set<Listed> label = LABELS.get(words.get(at));
        boolean more = at + 1 < words.size();
        if (label != null) {
            claimed.addAll(label);
            return 1;
        }
        if (more && words.get(at).equals("plant") && words.get(at + 1).equals("based")) {
            claimed.addAll(ANIMAL);
            return 2;
        }
        Set<Listed> free = CLAIMS.get(words.get(at));
        boolean range = at + 2 < words.size() && words.get(at + 2).equals("range");
        if (free != null && more && words.get(at + 1).equals("free") && !range) {
            claimed.addAll(free);
            return 2;
        }
        return 0;
    }

    private void enter(Entry entry, int at, int length) {
        if (food != null && entry.not().contains(food)) {
            denied.addAll(words.subList(at, at + length));
        }
        for (Effect effect : entry.effects()) {
            Strength strength = strength(effect);
            if (strength != null) {
                add(strength, why(entry, effect), entry.isProduct(), at, length);
            }
        }
    }

    private @Nullable Strength strength(Effect effect) {
        if (food == null) {
            return allergen == effect.listed() ? effect.strength() : null;
        }
        if (food.equals(effect.food())) {
            return effect.strength();
        }
        boolean anyOfGroup = effect.food() == null && effect.listed() != null && groups.contains(effect.listed());
        return anyOfGroup ? effect.strength().atMost(Strength.LIKELY) : null;
    }

    private static String why(Entry entry, Effect effect) {
        boolean says = effect.food() == null || entry.phrase().contains(effect.food());
        return says ? entry.phrase() : entry.phrase() + ", " + effect.food();
    }

    private void add(Strength strength, String why, boolean product, int at, int length) {
        String before = at > 0 ? words.get(at - 1) : "";
        String after = at + length < words.size() ? words.get(at + length) : "";
        if (SIZES.contains(after)) {
            return;
        }
        boolean mended = !words.subList(at, at + length).equals(written.subList(at, at + length));
        disclaimed |= NEGATIONS.contains(before);
        Strength most = NEGATIONS.contains(before) || STAND_INS.contains(after)
                ? Strength.MAY
                : mended || FLAVORS.contains(after) ? Strength.LIKELY : Strength.CONTAINS;
        found.add(new Found(strength.atMost(most), why, product));
    }

    /** {@code peanutcrunch}: two words written as one. */
    private void partOf(int at) {
        String word = words.get(at);
        if (VOCABULARY.contains(word)) {
            return;
        }
        for (int cut = SHORTEST_PART; cut <= word.length() - 3; cut++) {
            part(word.substring(0, cut), at);
        }
        for (int cut = 3; cut <= word.length() - SHORTEST_PART; cut++) {
            part(word.substring(cut), at);
        }
    }

    private void part(String part, int at) {
        Optional<Entry> entry = AllergenTable.exactly(part);
        if (entry.isPresent()) {
            for (Effect effect : entry.get().effects()) {
                if (strength(effect) != null) {
                    add(Strength.MAY, words.get(at), false, at, 1);
                }
            }
        }
    }

    /** A food outside the groups is found by its own names, whatever it stands before or behind. */
    private void namedOutright() {
        if (food == null) {
            return;
        }
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + 5); to++) {
                List<String> range = words.subList(from, to);
                if (AllergenTable.key(String.join(" ", range)).equals(food) && !denied.containsAll(range)) {
                    add(Strength.CONTAINS, String.join(" ", range), false, from, to - from);
                }
            }
        }
    }

    /** Of several words equally near, one that may hurt somebody is feared. */
    private static String mended(String word) {
        List<String> nearest = SLIPS.nearest(word);
        return nearest.stream()
                .filter(near -> AllergenTable.exactly(near).isPresent())
                .findFirst()
                .orElse(nearest.size() == 1 ? nearest.getFirst() : word);
    }

    private static Set<String> vocabulary() {
        Set<String> words = new HashSet<>(Foods.vocabulary());
        words.addAll(COMMON);
        AllergenTable.phrases().forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        return Set.copyOf(words);
    }
}
