package ai.jules.language;

import ai.jules.kitchen.Spelling;
import ai.jules.kitchen.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Small whole numbers as people text them. */
final class Numbers {

    /** Servings, lines, steps: as a pattern with one group. */
    static final String SMALL = "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)";

    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Numbers() {}

    /** The number, or -1 when the word is none. */
    static int of(String word) {
        String lower = word.toLowerCase(Locale.ROOT).strip();
        if (lower.matches("\\d{1,4}")) {
            return Integer.parseInt(lower);
        }
        return lower.equals("a dozen") ? 12 : WORDS.indexOf(lower);
    }

    /** The unit a bare word such as {@code cans} or {@code cloves} names. */
    static Optional<Unit> unit(String word) {
        return Unit.of(word.toLowerCase(Locale.ROOT)).or(() -> Unit.of(Spelling.singular(word)));
    }
}
