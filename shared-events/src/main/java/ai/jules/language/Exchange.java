package ai.jules.language;

import ai.jules.kitchen.Amount;
import ai.jules.kitchen.IngredientLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One thing in place of another: {@code 2 cups not 3}, {@code butter instead of margarine}. */
record Exchange(String now, String old) {

    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final List<Pattern> NOW_FIRST =
            List.of(Pattern.compile("^(.+?),?\\s+(?:and |but )?(?:not|instead of|rather than)\\s+(.+)$", I));
    private static final List<Pattern> OLD_FIRST = List.of(
            Pattern.compile("^not\\s+(.+?),?\\s+(?:but|it'?s|rather)\\s+(.+)$", I),
            Pattern.compile("^not\\s+([^,]+),\\s*(.+)$", I),
            Pattern.compile("^instead of\\s+(.+?),?\\s+(?:use|it'?s|make it|put)\\s+(.+)$", I),
            Pattern.compile(
                    "^(?:replace|swap|substitute|switch|exchange)\\s+(?:the\\s+)?(.+?)\\s+(?:with|by|for|to)\\s+(.+)$",
                    I),
            Pattern.compile("^change\\s+(?:the\\s+)?(\\p{L}.*?|\\d.*?)\\s+(?:to|into)\\s+(.+)$", I));

    static Optional<Exchange> read(String clause) {
        for (Pattern pattern : NOW_FIRST) {
            Matcher matcher = pattern.matcher(clause);
            if (matcher.matches()) {
                return Optional.of(
                        new Exchange(matcher.group(1).strip(), matcher.group(2).strip()));
            }
        }
        for (Pattern pattern : OLD_FIRST) {
            Matcher matcher = pattern.matcher(clause);
            if (matcher.matches()) {
                return Optional.of(
                        new Exchange(matcher.group(2).strip(), matcher.group(1).strip()));
            }
        }
        return Optional.empty();
    }

    /** The lines that have the old amount and agree with everything else that was said. */
    List<Integer> linesWith(IngredientLine oldSaid, IngredientLine nowSaid, List<IngredientLine> lines) {
        String unit = oldSaid.unit() != null ? oldSaid.unit() : nowSaid.unit();
        String food = !nowSaid.food().isEmpty() ? nowSaid.food() : oldSaid.food();
        List<Integer> fitting = IntStream.rangeClosed(1, lines.size())
                .filter(number -> sameAmount(lines.get(number - 1), oldSaid))
                .filter(number ->
                        unit == null || unit.equals(lines.get(number - 1).unit()))
                .boxed()
                .toList();
        if (food.isEmpty()) {
            return fitting;
        }
        List<Integer> named = FoodMatch.lines(food, lines);
        return named.size() == 1 && fitting.containsAll(named)
                ? named
                : fitting.stream().filter(named::contains).toList();
    }

    private static boolean sameAmount(IngredientLine line, IngredientLine said) {
        return line.amount() != null
                && said.amount() != null
                && Amount.parse(line.amount()).equals(Amount.parse(said.amount()));
    }
}
