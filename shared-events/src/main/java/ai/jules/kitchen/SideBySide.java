package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ingredients in one line: {@code 2 cups flour, 1 tsp salt, 3 eggs}. */
final class SideBySide {

    private static final Pattern COMMA =
            Pattern.compile("\\s*[,;]\\s+(?:and\\s+)?(?=[\\d\u00bc-\u00be.]|an? |one |two |three )");

    private SideBySide() {}

    private static final Pattern WIDE_GAP = Pattern.compile("\\R|\\t| {4,}");
    private static final Pattern GAP = Pattern.compile(" {2,3}(?=[\\d\u00bc-\u00be.])");

    /** Lines and columns: a wide gap always parts them, a narrow one only between two measured ingredients. */
    static List<String> columns(String text) {
        List<String> columns = new ArrayList<>();
        for (String line : WIDE_GAP.split(text, -1)) {
            List<String> narrow = line.length() > 200 ? List.of(line) : List.of(GAP.split(line));
            boolean ingredients =
                    narrow.size() > 1 && narrow.stream().allMatch(part -> LineKinds.isMeasured(LineText.clean(part)));
            columns.addAll(ingredients ? narrow : List.of(line));
        }
        return columns;
    }

    /** The single ingredients, or the line itself when it is not certainly several. */
    static List<String> split(String line) {
        List<String> parts = new ArrayList<>();
        Matcher comma = COMMA.matcher(line);
        int from = 0;
        while (comma.find()) {
            parts.add(line.substring(from, comma.start()));
            from = comma.end();
        }
        parts.add(line.substring(from));
        boolean all = parts.size() > 1 && parts.stream().allMatch(SideBySide::isIngredient);
        return all ? parts : List.of(line);
    }

    private static boolean isIngredient(String part) {
        IngredientLine line = IngredientLines.read(part, 1);
        boolean piece = line.food()
                .matches("(?i)(?:inch|cm|in\\.?|each|total|thick|long|wide|pieces|cubes|slices|strips|chunks)\\b.*");
        return line.amount() != null && !line.food().isEmpty() && !piece && LineKinds.isMeasured(part);
    }
}
