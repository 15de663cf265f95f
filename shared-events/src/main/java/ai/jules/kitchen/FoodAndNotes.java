package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a food from the remarks about it: {@code flour, sifted}, {@code walnuts (optional)}, {@code oil for frying}. */
record FoodAndNotes(String food, List<String> notes) {

    /** Before a comma these describe the food that follows: {@code boneless, skinless chicken}. */
    private static final Set<String> ADJECTIVES = Wordlist.of("""
        boneless, skinless, bone-in, skin-on, fresh, freshly, frozen, dried, dry, large, small, medium
        ripe, extra, unsalted, salted, low-sodium, low-fat, reduced-fat, nonfat, cooked, uncooked, raw
        firm, soft, lean, extra-lean, hot, cold, warm, sweet, sour, thick, thin, young, tart, crisp
        plain, whole, ground, toasted, roasted, canned, peeled, shredded, grated, chopped, diced, sliced
        finely, coarsely, thinly, roughly, red, green, yellow, white, black, good, quality, good-quality
        heaping, packed, organic, smoked, seedless, pitted, unsweetened, sweetened, unbleached
        all-purpose, long-grain, short-grain, quick-cooking, old-fashioned, and, or, very, free-range
        stale, day-old, lukewarm, softened, melted
        """);

    private static final Pattern PARENTHESIS = Pattern.compile("\\s*\\(([^()]*)\\)?\\s*");
    private static final Pattern DASH = Pattern.compile("\\s+-\\s+|\\s*;\\s*|\\s*:\\s+");
    private static final Pattern REMARK = Pattern.compile(
            "[\\s,]+((?:or |and )?(?:to taste|as needed|as desired|if desired)\\b.*"
                    + "|for (?:the )?(?:\\w+ing|garnish|pan)\\b.*|plus (?:more|extra|some)\\b.*|optional|divided"
                    + "|(?:at )?room temp(?:erature)?\\b.*)$",
            Pattern.CASE_INSENSITIVE);

    FoodAndNotes {
        notes = List.copyOf(notes);
    }

    static FoodAndNotes read(String text) {
        List<String> notes = new ArrayList<>();
        StringBuilder bare = new StringBuilder();
        Matcher parenthesis = PARENTHESIS.matcher(text);
        int from = 0;
        List<String> parenthesised = new ArrayList<>();
        while (parenthesis.find()) {
            bare.append(text, from, parenthesis.start()).append(' ');
            parenthesised.add(tidy(parenthesis.group(1)));
            from = parenthesis.end();
        }
        bare.append(text.substring(from));
        String food = bare.toString().strip().replace(" ,", ",");
        int comma = comma(food);
        if (comma >= 0) {
            notes.add(tidy(food.substring(comma + 1)));
            food = food.substring(0, comma);
        }
        Matcher dash = DASH.matcher(food);
        if (dash.find() && dash.start() > 0) {
            notes.addFirst(tidy(food.substring(dash.end())));
            food = food.substring(0, dash.start());
        }
        Matcher remark = REMARK.matcher(food);
        if (remark.find()) {
            notes.addFirst(tidy(remark.group(1)));
            food = food.substring(0, remark.start());
        }
        notes.addAll(0, parenthesised);
        notes.removeIf(String::isEmpty);
        notes.replaceAll(note -> note.equalsIgnoreCase("opt") ? "optional" : note);
        return new FoodAndNotes(tidy(food), notes);
    }

    private static int comma(String food) {
        int comma = food.indexOf(',');
        while (comma >= 0) {
            if (comma > 0 && !onlyAdjectives(food.substring(0, comma))) {
                return comma;
            }
            if (comma + 1 >= food.length()) {
                return comma;
            }
            comma = food.indexOf(',', comma + 1);
        }
        return -1;
    }

    private static boolean onlyAdjectives(String words) {
        for (String word : words.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            if (!word.isEmpty() && !ADJECTIVES.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String tidy(String text) {
        String tidy = text.strip();
        int end = tidy.length();
        while (end > 0 && ".,;:- ".indexOf(tidy.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = 0;
        while (start < end && ",;:-. ".indexOf(tidy.charAt(start)) >= 0) {
            start++;
        }
        return tidy.substring(start, end);
    }
}
