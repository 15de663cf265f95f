package ai.jules.language;

import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the lines of a draft whose food a person names. */
final class FoodMatch {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");

    /** Words that describe a food without telling it from another one. */
    private static final Set<String> NEUTRAL = Plain.phrases("""
        large, small, medium, fresh, freshly, chopped, diced, minced, sliced, grated, shredded, the, of
        a, an, whole, big, finely, ripe, frozen, cooked, raw, dried, ground, good, some, any, more, our
        my, all, purpose, cold, warm, hot, melted, softened, and
        """);

    /** Two foods in one line: naming one of them does not mean the line. */
    private static final Pattern PAIR = Pattern.compile("\\s(?:and|&)\\s", Pattern.CASE_INSENSITIVE);

    private FoodMatch() {}

    /** How well a line fits, best first. */
    private enum Fit {
        SAME,
        SAID_LESS,
        SAID_MORE,
        SLIP,
        NONE
    }

    /** The 1-based numbers of the lines that fit best; several when they fit equally well. */
    static List<Integer> lines(String said, List<IngredientLine> ingredients) {
        List<String> saidWords = words(said);
        List<Integer> best = new ArrayList<>();
        Fit bestFit = Fit.NONE;
        for (int i = 0; i < ingredients.size(); i++) {
            Fit fit = fit(saidWords, ingredients.get(i).food());
            if (fit == Fit.NONE || fit.compareTo(bestFit) > 0) {
                continue;
            }
            if (fit.compareTo(bestFit) < 0) {
                best.clear();
                bestFit = fit;
            }
            best.add(i + 1);
        }
        return List.copyOf(best);
    }

    /** Whether the person named something the line does not, so that their words replace the food. */
    static boolean saysMore(String said, String food) {
        List<String> known = words(food);
        return !words(said).stream().filter(word -> !NEUTRAL.contains(word)).allMatch(known::contains);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.add(Spelling.singular(word));
            }
        }
        return words;
    }

    /** Whether the person's word and the line's differ by a slip of the pen only. */
    static boolean isSlip(String said, String food) {
        return fit(words(said), food) == Fit.SLIP;
    }

    static boolean fits(String said, String food) {
        return fit(words(said), food) != Fit.NONE;
    }

    private static Fit fit(List<String> said, String foodAsWritten) {
        List<String> food = words(foodAsWritten);
        List<String> saidNames = names(said);
        List<String> foodNames = names(food);
        if (saidNames.isEmpty() || foodNames.isEmpty()) {
            return Fit.NONE;
        }
        if (saidNames.equals(foodNames)) {
            return Fit.SAME;
        }
        if (PAIR.matcher(foodAsWritten).find() && !saidNames.containsAll(foodNames)) {
            return Fit.NONE;
        }
        if (foodNames.containsAll(saidNames)) {
            return Fit.SAID_LESS;
        }
        if (saidNames.containsAll(foodNames) && saidNames.getLast().equals(foodNames.getLast())) {
            return Fit.SAID_MORE;
        }
        boolean slip = saidNames.stream()
                .allMatch(word -> foodNames.stream().anyMatch(name -> Spelling.alike(drawn(word), drawn(name))));
        return slip ? Fit.SLIP : Fit.NONE;
    }

    /** Letters that look alike in a photo are the same letter. */
    private static String drawn(String word) {
        return word.replace("rn", "m").replace("vv", "w").replace('0', 'o').replace('1', 'l');
    }

    private static List<String> names(List<String> words) {
        List<String> names =
                words.stream().filter(word -> !NEUTRAL.contains(word)).toList();
        return names.isEmpty() ? words : names;
    }
}
