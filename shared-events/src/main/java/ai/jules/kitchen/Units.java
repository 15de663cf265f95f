package ai.jules.kitchen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a unit at a place of a cleaned line. */
final class Units {

    /** @param end the index behind the unit and its full stop */
    record Found(Unit unit, int end) {}

    /** Units a careless hand or reader glues to the food: {@code 2 cupsflour}. */
    private static final List<String> GLUED =
            List.of("tablespoons", "teaspoons", "tablespoon", "teaspoon", "cups", "tbsp", "tsp");

    private Units() {}

    static @Nullable Found at(String line, int from) {
        int start = from;
        if (start < line.length() && line.charAt(start) == '#') {
            return new Found(Unit.LB, start + 1);
        }
        int end = wordEnd(line, start);
        if (end == start) {
            return null;
        }
        String word = line.substring(start, end);
        Found fluid = fluid(line, word, end);
        if (fluid != null) {
            return fluid;
        }
        boolean hyphenated =
                end + 1 < line.length() && line.charAt(end) == '-' && Character.isLetter(line.charAt(end + 1));
        Optional<Unit> unit = hyphenated ? Optional.empty() : Unit.spelled(word);
        if (unit.isPresent()) {
            return new Found(unit.get(), stop(line, end));
        }
        String lower = word.toLowerCase(Locale.ROOT);
        for (String glued : GLUED) {
            if (lower.startsWith(glued) && lower.length() >= glued.length() + 3) {
                return new Found(Unit.spelled(glued).orElseThrow(), start + glued.length());
            }
        }
        return null;
    }

    private static @Nullable Found fluid(String line, String word, int end) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!lower.equals("fl") && !lower.equals("fluid")) {
            return null;
        }
        int second = stop(line, end);
        while (second < line.length() && (line.charAt(second) == ' ' || line.charAt(second) == '-')) {
            second++;
        }
        int secondEnd = wordEnd(line, second);
        boolean ounces = Unit.spelled(line.substring(second, secondEnd))
                .filter(Unit.OZ::equals)
                .isPresent();
        return ounces ? new Found(Unit.FL_OZ, stop(line, secondEnd)) : null;
    }

    private static int stop(String line, int end) {
        return end < line.length() && line.charAt(end) == '.' ? end + 1 : end;
    }

    /** A word of letters; 0 and 1 count as the letters o and l where a reader of photos mixes them up. */
    private static int wordEnd(String line, int start) {
        int end = start;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
