package ai.jules.kitchen;

import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.AllergenTable.Effect;
import ai.jules.kitchen.AllergenTable.Entry;
import ai.jules.kitchen.AllergenTable.Strength;
import ai.jules.kitchen.Phrase.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for one allergen in a phrase that was read. Claims such as {@code dairy-free} turn a find into a question for the
 * label, and what was mended is less certain.
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

    /**
     * An allergen as it is looked for, worked out once for many phrases.
     *
     * @param food its key; null for a group
     * @param groups those the food belongs to
     * @param names all ways to write the food, as words
     */
    record Sought(Allergen allergen, @Nullable String food, Set<Listed> groups, List<List<String>> names) {

        static Sought of(Allergen allergen) {
            return switch (allergen) {
                case Listed _ -> new Sought(allergen, null, Set.of(), List.of());
                case Allergen.Named named -> {
                    String food = AllergenTable.key(named.food());
                    yield new Sought(allergen, food, AllergenTable.groups(food), AllergenTable.names(food));
                }
            };
        }
    }

    private static final Set<String> NEGATIONS = Set.of("no", "without", "omit", "minus", "sans", "skip");
    private static final Set<String> STAND_INS = Set.of("substitute", "alternative", "replacement", "replacer");
    private static final Set<String> FLAVORS = Set.of("flavor", "flavored", "flavoring", "flavour", "flavoured");
    private static final Set<String> SIZES = Set.of("size", "sized", "shaped");

    private final Phrase phrase;
    private final List<String> words;
    private final Sought sought;
    private final List<Found> found = new ArrayList<>();
    private final Set<String> denied = new HashSet<>();
    private boolean disclaimed;

    private AllergenScan(Phrase phrase, Sought sought) {
        this.phrase = phrase;
        this.words = phrase.words();
        this.sought = sought;
    }

    static Optional<Found> look(Phrase phrase, Sought sought) {
        AllergenScan scan = new AllergenScan(phrase, sought);
        phrase.places().forEach(scan::enter);
        scan.namedOutright();
        return scan.best();
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
        return switch (sought.allergen()) {
            case Listed listed -> phrase.claimed().contains(listed);
            case Allergen.Named _ ->
                !sought.groups().isEmpty() && phrase.claimed().containsAll(sought.groups());
        };
    }

    private void enter(Place place) {
        Entry entry = place.entry();
        int at = place.at();
        if (!place.partly() && sought.food() != null && entry.not().contains(sought.food())) {
            denied.addAll(words.subList(at, at + place.length()));
        }
        for (Effect effect : entry.effects()) {
            Strength strength = strength(effect);
            if (strength != null && place.partly()) {
                add(Strength.MAY, words.get(at), false, at, 1);
            } else if (strength != null) {
                add(strength, why(entry, effect), entry.isProduct(), at, place.length());
            }
        }
    }

    private @Nullable Strength strength(Effect effect) {
        if (sought.food() == null) {
            return sought.allergen() == effect.listed() ? effect.strength() : null;
        }
        if (sought.food().equals(effect.food())) {
            return effect.strength();
        }
        boolean anyOfGroup = effect.food() == null
                && effect.listed() != null
                && sought.groups().contains(effect.listed());
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
        boolean mended = !phrase.isAsWritten(at, length);
        disclaimed |= NEGATIONS.contains(before);
        Strength most = NEGATIONS.contains(before) || STAND_INS.contains(after)
                ? Strength.MAY
                : mended || FLAVORS.contains(after) ? Strength.LIKELY : Strength.CONTAINS;
        found.add(new Found(strength.atMost(most), why, product));
    }

    /** A food outside the groups is found by its own names, whatever it stands before or behind. */
    private void namedOutright() {
        for (int from = 0; from < words.size() && !sought.names().isEmpty(); from++) {
            for (List<String> name : sought.names()) {
                int to = from + name.size();
                if (to <= words.size() && words.subList(from, to).equals(name) && !denied.containsAll(name)) {
                    add(Strength.CONTAINS, String.join(" ", name), false, from, name.size());
                }
            }
        }
    }
}
