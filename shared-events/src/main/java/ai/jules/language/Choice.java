package ai.jules.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people answer to a numbered list. */
public sealed interface Choice {

    /** All of them. */
    record All() implements Choice {}

    /** These numbers, each once, in the order they were said. */
    record These(List<Integer> numbers) implements Choice {

        public These {
            numbers = List.copyOf(numbers);
        }
    }

    /** None of them. */
    record Nothing() implements Choice {}

    /** Something else. */
    record Unclear() implements Choice {}

    Pattern NUMBERS =
            Pattern.compile("(?:save |keep |#)*(\\d{1,3}(?:(?:\\s*,\\s*|\\s+and\\s+|\\s*&\\s*|\\s+)#?\\d{1,3})*)");

    /**
     * Reads an answer to a list of {@code size} entries numbered from 1; a number outside the list makes the whole answer
     * unclear.
     */
    static Choice read(String words, int size) {
        var said = words.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "");
        if (said.matches("(save |keep )?(all|both|everything|them all|all of them)( of them)?( please)?")) {
            return new All();
        }
        if (said.matches("none|none of them|neither")) {
            return new Nothing();
        }
        var numbers = NUMBERS.matcher(said);
        if (numbers.matches()) {
            var chosen = Pattern.compile("\\d+")
                    .matcher(numbers.group(1))
                    .results()
                    .map(found -> Integer.valueOf(found.group()))
                    .distinct()
                    .toList();
            return chosen.stream().allMatch(number -> number >= 1 && number <= size)
                    ? new These(chosen)
                    : new Unclear();
        }
        return switch (Assent.read(words)) {
            case SAVE -> new All();
            case SKIP -> new Nothing();
            case NONE -> new Unclear();
        };
    }
}
