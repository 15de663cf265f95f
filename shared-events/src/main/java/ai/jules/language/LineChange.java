package ai.jules.language;

import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Plausibility;
import ai.jules.kitchen.Spelling;
import ai.jules.kitchen.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what a person said into a line and leaves the rest of it alone: qualifiers, note and original wording stay. */
final class LineChange {

    private static final Pattern OF_THE_OLD_AMOUNT = Pattern.compile(
            "about|at least|up to|heaping|heaped|scant|rounded|level|generous|plus \\S*\\d.*|a few|few|a"
                    + " little|some|several");
    private static final Pattern OF_THE_OLD_UNIT = Pattern.compile("\\d.*|can|package|box|bag|jar");

    private LineChange() {}

    /** The line with what {@code said} says about it; the food is the same one in other words. */
    static IngredientLine merge(IngredientLine old, IngredientLine said) {
        boolean amountSaid = said.amount() != null || said.unit() != null;
        String unit = !amountSaid ? old.unit() : said.unit() != null ? said.unit() : unitKept(old, said);
        boolean unitChanged = amountSaid && !Objects.equals(unit, old.unit());
        String note = said.note() != null ? said.note() : noteKept(old.note(), amountSaid, unitChanged);
        String amount = amountSaid ? said.amount() : old.amount();
        String food = said.food().isEmpty() ? old.food() : food(old, said.food());
        return IngredientLines.of(amount, unit, food, note, old.original(), 1);
    }

    /** The line with another food in place of the words {@code from}, or with a wholly new wording. */
    static IngredientLine replace(IngredientLine old, IngredientLine said) {
        boolean amountSaid = said.amount() != null || said.unit() != null;
        return IngredientLines.of(
                amountSaid ? said.amount() : old.amount(),
                amountSaid ? said.unit() : old.unit(),
                said.food().isEmpty() ? old.food() : said.food(),
                amountSaid ? said.note() : said.note() != null ? said.note() : old.note(),
                old.original(),
                1);
    }

    static IngredientLine withFood(IngredientLine old, String from, String to) {
        List<String> gone = FoodMatch.words(from);
        List<String> kept = new ArrayList<>();
        boolean placed = false;
        for (String word : old.food().split("\\s+")) {
            boolean named = FoodMatch.words(word).stream().anyMatch(gone::contains);
            if (!named) {
                kept.add(word);
            } else if (!placed) {
                kept.add(to);
                placed = true;
            }
        }
        String food = placed ? String.join(" ", kept) : to;
        return IngredientLines.of(old.amount(), old.unit(), food, old.note(), old.original(), 1);
    }

    /** {@code 2 onions} in place of {@code 1 cup onion} counts onions; {@code 2 flour} cannot but mean cups. */
    private static @Nullable String unitKept(IngredientLine old, IngredientLine said) {
        String last =
                said.food().isEmpty() ? "" : said.food().substring(said.food().lastIndexOf(' ') + 1);
        boolean counted = !last.isEmpty() && !Spelling.singular(last).equals(last.toLowerCase(Locale.ROOT));
        boolean measured = Unit.of(old.unit()).filter(Unit::isMeasure).isPresent();
        return counted && measured ? null : old.unit();
    }

    private static @Nullable String noteKept(@Nullable String note, boolean amountSaid, boolean unitChanged) {
        if (note == null || !amountSaid) {
            return note;
        }
        List<String> kept = Arrays.stream(note.split(", "))
                .filter(part -> !OF_THE_OLD_AMOUNT.matcher(part).matches())
                .filter(part -> !unitChanged || !OF_THE_OLD_UNIT.matcher(part).matches())
                .toList();
        return kept.isEmpty() ? null : String.join(", ", kept);
    }

    private static String food(IngredientLine old, String said) {
        if (FoodMatch.isSlip(said, old.food())) {
            return old.confidence() < Plausibility.TRUSTED ? said : old.food();
        }
        if (FoodMatch.saysMore(said, old.food())) {
            return said;
        }
        List<String> oldWords = new ArrayList<>(Arrays.asList(old.food().split("\\s+")));
        String[] saidWords = said.split("\\s+");
        int tail = oldWords.size() - saidWords.length;
        if (tail < 0) {
            return old.food();
        }
        for (int i = 0; i < saidWords.length; i++) {
            String was = oldWords.get(tail + i);
            if (!Spelling.singular(was).equals(Spelling.singular(saidWords[i]))) {
                return old.food();
            }
            if (!was.equalsIgnoreCase(saidWords[i])) {
                oldWords.set(tail + i, saidWords[i]);
            }
        }
        return String.join(" ", oldWords);
    }
}
