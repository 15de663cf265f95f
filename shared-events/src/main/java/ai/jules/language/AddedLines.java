package ai.jules.language;

import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.IngredientLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts what a person adds into lines: {@code salt, pepper and thyme} are three, {@code salt and pepper} one. */
final class AddedLines {

    private AddedLines() {}

    static List<String> of(String added) {
        String[] items = added.strip().split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");
        boolean measured = added.chars().anyMatch(Character::isDigit);
        if (!measured && items.length >= 3) {
            return Arrays.stream(items).filter(item -> !item.isBlank()).toList();
        }
        int and = added.lastIndexOf(" and ");
        if (and > 0) {
            IngredientLine first = IngredientLines.read(added.substring(0, and), 1);
            boolean counted = first.amount() != null && first.unit() == null && first.note() == null;
            if (counted) {
                List<String> both = new ArrayList<>(List.of(added.substring(0, and)));
                both.add(added.substring(and + 5));
                return both;
            }
        }
        return List.of(added.strip());
    }
}
