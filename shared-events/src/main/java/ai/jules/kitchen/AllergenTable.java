package ai.jules.kitchen;

import ai.jules.kitchen.Allergen.Listed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What foods are made of: {@code allergens.csv}, which names its sources. */
final class AllergenTable {

    /** How sure the table is. */
    enum Strength {
        MAY,
        LIKELY,
        CONTAINS;

        Strength atMost(Strength other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }

    /**
     * One thing a food is made of.
     *
     * @param listed null for a food that is in no group
     * @param food the key of the one food, such as {@code almond}; null when the whole group is meant
     */
    record Effect(
            Strength strength,
            @Nullable Listed listed,
            @Nullable String food) {}

    /**
     * What a phrase says.
     *
     * @param not keys of foods one of its words would wrongly name
     */
    record Entry(String phrase, List<Effect> effects, Set<String> not, boolean dish) {

        /** A product of several things: a list of ingredients knows better than its name. */
        boolean isProduct() {
            return dish
                    || effects.stream()
                                    .map(Effect::listed)
                                    .filter(listed -> listed != null && listed != Listed.GLUTEN)
                                    .distinct()
                                    .count()
                            > 1;
        }
    }

    /** In words. */
    private static final int LONGEST_NAME = 5;

    private static final Map<String, Entry> ENTRIES = new HashMap<>();
    private static final Map<String, Set<Listed>> GROUPS = new HashMap<>();
    private static int longest;

    static {
        for (List<String> row : Table.read("allergens.csv")) {
            List<Effect> effects = new ArrayList<>();
            effects.addAll(effects(row.get(1), Strength.CONTAINS));
            effects.addAll(effects(row.get(2), Strength.LIKELY));
            effects.addAll(effects(row.get(3), Strength.MAY));
            Set<String> not = new HashSet<>();
            Table.several(row.get(4)).forEach(food -> not.add(key(food)));
            for (String words : Table.several(row.get(0))) {
                String phrase = FoodWords.phrase(words);
                Entry entry = new Entry(
                        phrase,
                        List.copyOf(effects),
                        Set.copyOf(not),
                        row.get(5).equals("dish"));
                if (ENTRIES.put(phrase, entry) != null) {
                    throw new IllegalStateException("two rows say what is in " + words);
                }
                longest = Math.max(longest, phrase.split(" ").length);
            }
        }
        for (Entry entry : ENTRIES.values()) {
            for (Effect effect : entry.effects()) {
                if (effect.listed() != null && effect.food() != null) {
                    GROUPS.computeIfAbsent(effect.food(), food -> new HashSet<>())
                            .add(effect.listed());
                }
            }
        }
    }

    private AllergenTable() {}

    /** The row of the longest phrase that begins at a word. */
    static Optional<Entry> longestAt(List<String> words, int from) {
        for (int to = Math.min(words.size(), from + longest); to > from; to--) {
            Entry entry = ENTRIES.get(String.join(" ", words.subList(from, to)));
            if (entry != null) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    static Optional<Entry> exactly(String phrase) {
        return Optional.ofNullable(ENTRIES.get(phrase));
    }

    /** The groups a food belongs to: tree nuts for {@code almond}. */
    static Set<Listed> groups(String food) {
        return GROUPS.getOrDefault(food, Set.of());
    }

    /** One name for all words of a food. */
    static String key(String food) {
        List<String> words = FoodWords.of(food);
        return Foods.exactly(words).map(Food::key).orElse(String.join(" ", words));
    }

    /** All ways to write the food of a key, as words, the shortest first; long ones are no name any more. */
    static List<List<String>> names(String food) {
        Set<String> phrases = new HashSet<>(Foods.phrasesOf(food));
        if (Foods.exactly(List.of(food.split(" "))).isEmpty()) {
            phrases.add(food);
        }
        return phrases.stream()
                .map(phrase -> List.of(phrase.split(" ")))
                .filter(words -> words.size() <= LONGEST_NAME)
                .sorted(Comparator.comparingInt(List::size))
                .toList();
    }

    static Set<String> phrases() {
        return Set.copyOf(ENTRIES.keySet());
    }

    private static List<Effect> effects(String cell, Strength strength) {
        List<Effect> effects = new ArrayList<>();
        for (String written : Table.several(cell)) {
            int colon = written.indexOf(':');
            String group = colon < 0 ? written : written.substring(0, colon);
            String food = colon < 0 ? null : key(written.substring(colon + 1));
            Listed listed = Listed.labelled(group).orElse(null);
            if (listed == null && !group.equals("food")) {
                throw new IllegalStateException("the table of allergens knows no " + group);
            }
            effects.add(new Effect(strength, listed, food));
            if (listed == Listed.WHEAT) {
                effects.add(new Effect(strength, Listed.GLUTEN, food));
            }
        }
        return effects;
    }
}
