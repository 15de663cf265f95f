package ai.jules.language;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A food and how much of it, said in this order: {@code nutmeg is 1/4 tsp}, {@code make the sugar 1 cup}. */
record FoodIs(String food, String amount) {

    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final Pattern STATED = Pattern.compile(
            "^(?:change |make |set |fix )?(?:the |my )?(\\p{L}[^\\d]{0,50}?)\\s*(?:\\bis supposed to"
                    + " be\\b|\\bis\\b|\\bare\\b|\\bwas\\b|\\bshould be\\b|\\bshould say\\b|\\bneeds to"
                    + " be\\b|\\bto\\b|:|=|->|-|,)\\s*(?:actually |really |only |just )?("
                    + Clauses.AMOUNT + ".*|\\d+)$",
            I);
    private static final Pattern MADE =
            Pattern.compile("^(?:change|make|set|fix)\\s+(?:the\\s+)?(\\p{L}[^\\d]{0,50}?)\\s+(\\d.*|half .*)$", I);

    static Optional<FoodIs> read(String clause) {
        Matcher stated = STATED.matcher(clause);
        if (stated.matches()) {
            return Optional.of(
                    new FoodIs(stated.group(1).strip(), stated.group(2).strip()));
        }
        Matcher made = MADE.matcher(clause);
        return made.matches()
                ? Optional.of(new FoodIs(made.group(1).strip(), made.group(2).strip()))
                : Optional.empty();
    }
}
