package ai.jules.kitchen;

import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.AllergenTable.Entry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of one food or dish without choices, and what the table of allergens has to say about them, whoever asks. Longer
 * phrases win over the words in them, and slips of the pen are mended. Immutable, so that what was read once can be held
 * against any number of allergens.
 */
final class Phrase {

    /**
     * Words the table knows something about.
     *
     * @param partly whether they are only a part of the word that is there: {@code peanutcrunch}
     */
    record Place(Entry entry, int at, int length, boolean partly) {}

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
    private final List<Place> places = new ArrayList<>();
    private final Set<Listed> claimed = EnumSet.noneOf(Listed.class);
    private boolean spoken;

    private Phrase(List<String> written, boolean mending) {
        this.written = List.copyOf(written);
        this.words = mending ? written.stream().map(Phrase::mended).toList() : this.written;
        read();
    }

    /** @param mending whether unknown words may be slips; in whole sentences they are other words */
    static Phrase of(List<String> words, boolean mending) {
        return new Phrase(words, mending);
    }

    /** Whether every word is one that foods are described with. */
    static boolean isVocabulary(List<String> words) {
        return VOCABULARY.containsAll(words);
    }

    /** Mended. */
    List<String> words() {
        return words;
    }

    boolean isAsWritten(int at, int length) {
        return words.subList(at, at + length).equals(written.subList(at, at + length));
    }

    /** In the order of the words. */
    List<Place> places() {
        return places;
    }

    /** Of what the words claim to be free. */
    Set<Listed> claimed() {
        return claimed;
    }

    /** Whether the table says anything about these words, be it that they are nobody's allergen. */
    boolean isKnown() {
        return spoken;
    }

    private void read() {
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
                places.add(new Place(entry.get(), at, length, false));
            } else {
                partOf(at);
            }
            at += length;
        }
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

    /** Two words written as one. */
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
        AllergenTable.exactly(part).ifPresent(entry -> places.add(new Place(entry, at, 1, true)));
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
