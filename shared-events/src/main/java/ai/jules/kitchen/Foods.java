package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The foods of a US household ({@code foods.csv}): which words mean the same one. Number, accents, sizes and
 * preparations do not make another food, fat and salt neither; whatever makes one cook differently does
 * ({@code coconut milk}, {@code brown rice}). Immutable and safe for any thread.
 */
public final class Foods {

    private static final Map<String, Food> BY_PHRASE = new HashMap<>();
    private static final Map<String, List<String>> PHRASES = new HashMap<>();
    private static final Slips SLIPS;

    static {
        for (List<String> row : Table.read("foods.csv")) {
            String name = row.get(0);
            String shelf = row.get(3);
            Food food = new Food(
                    FoodWords.phrase(name),
                    name,
                    Aisle.named(row.get(2)),
                    shelf.isEmpty() ? null : shelf,
                    row.get(4).equals("compound"),
                    true);
            index(name, food);
            Table.several(row.get(1)).forEach(synonym -> index(synonym, food));
        }
        SLIPS = new Slips(vocabulary());
    }

    private Foods() {}

    /**
     * The food that words mean, for example {@code Fresh Scallions, sliced}: without its amount. A misspelling is mended
     * when one known food alone is that near. Unknown foods keep their words, in the singular and without describing
     * ones, as key; any words give a food.
     */
    public static Food of(String words) {
        String named = FoodAndNotes.read(words).food();
        String text = named.isEmpty() ? words.strip() : named;
        List<String> all = FoodWords.of(text);
        List<String> bare = FoodWords.bare(all);
        return known(all)
                .or(() -> known(bare))
                .or(() -> mended(all))
                .or(() -> mended(bare))
                .orElseGet(() -> unknown(text, bare));
    }

    /**
     * The food a line of a recipe asks for. What it is bought in can make it another one: {@code 1 can pumpkin},
     * {@code 4 ears corn}.
     */
    public static Food of(IngredientLine line) {
        List<String> words = FoodWords.bare(FoodWords.of(line.food()));
        Optional<Unit> unit = Unit.of(line.unit()).filter(known -> !known.isMeasure());
        return unit.flatMap(known -> exactly(before(known.canonical(), words)))
                .or(() -> unit.filter(Unit.CAN::equals).flatMap(can -> exactly(before("canned", words))))
                .orElseGet(() -> of(line.food()));
    }

    /** Every known food, once. */
    static Collection<Food> all() {
        return Set.copyOf(BY_PHRASE.values());
    }

    /** The known food of exactly these words; nothing is left out or mended. */
    static Optional<Food> exactly(List<String> words) {
        return Optional.ofNullable(BY_PHRASE.get(String.join(" ", words)));
    }

    /** The known food that the last of these words name: {@code beets} of {@code rainbow beets}. */
    static Optional<Food> atTheEnd(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            Optional<Food> food = exactly(words.subList(from, words.size()));
            if (food.isPresent()) {
                return food;
            }
        }
        return Optional.empty();
    }

    /** All phrases that mean the known food of a key; empty for a food nobody knows. */
    static List<String> phrasesOf(String key) {
        return PHRASES.getOrDefault(key, List.of());
    }

    /** Every word that occurs in a known food or only describes one. */
    static Set<String> vocabulary() {
        Set<String> words = new HashSet<>(FoodWords.NEUTRAL);
        BY_PHRASE.keySet().forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        return words;
    }

    private static void index(String words, Food food) {
        String phrase = FoodWords.phrase(words);
        Food other = BY_PHRASE.putIfAbsent(phrase, food);
        if (other == null) {
            PHRASES.computeIfAbsent(food.key(), _ -> new ArrayList<>()).add(phrase);
        } else if (!other.equals(food)) {
            throw new IllegalStateException("two foods are called " + words);
        }
    }

    private static Optional<Food> known(List<String> words) {
        Optional<Food> food = exactly(words);
        if (food.isPresent() || words.isEmpty()) {
            return food;
        }
        return exactly(List.of(String.join("", words)));
    }

    /** One word is mended; when several words or foods would do, none. */
    private static Optional<Food> mended(List<String> words) {
        Set<Food> foods = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            for (String near : SLIPS.nearest(words.get(i))) {
                List<String> mended = new ArrayList<>(words);
                mended.set(i, near);
                exactly(mended).or(() -> exactly(FoodWords.bare(mended))).ifPresent(foods::add);
            }
        }
        return foods.size() == 1 ? foods.stream().findFirst() : Optional.empty();
    }

    private static List<String> before(String word, List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addFirst(word);
        return all;
    }

    private static Food unknown(String text, List<String> words) {
        Aisle aisle = atTheEnd(words).map(Food::aisle).orElse(Aisle.OTHER);
        String key = words.isEmpty() ? text : String.join(" ", words);
        return new Food(key, text, aisle, null, false, false);
    }
}
