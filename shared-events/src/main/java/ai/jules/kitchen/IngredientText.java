package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes an ingredient line the way a cook reads it, from its parts alone. */
final class IngredientText {

    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final Pattern FRONT = Pattern.compile(
            "about|at least|up to|juice of|zest of|juice and zest of|grated zest of|a few|a little|a"
                    + " couple|some|several|few",
            I);
    private static final Pattern PREFIX =
            Pattern.compile("heaping|heaped|level|scant|rounded|generous|large|small|medium|big|thick|thin|full", I);
    private static final String NUMBER = "\\d[\\d./]*(?: \\d/\\d)?";
    private static final Pattern SIZE = Pattern.compile(
            NUMBER + "(?: ?(?:-|to) ?" + NUMBER + ")?(?:[ -]?[a-z#]{1,11}\\.?|\")(?: (?:each|total))?", I);
    private static final Pattern PIECE = Pattern.compile(NUMBER + "[ -]?(?:inch|cm|in)", I);
    private static final Pattern PLUS = Pattern.compile("plus \\S*\\d.*", I);
    static final Pattern PURPOSE = Pattern.compile(
            "to taste.*|as needed.*|as desired.*|if desired.*|for (?:the )?(?:\\w+ing|garnish|pan)\\b.*", I);

    private static final Set<String> MANY = Set.of("a few", "few", "several", "some", "a couple");

    private IngredientText() {}

    static String of(@Nullable String amount, @Nullable String unit, String food, @Nullable String note) {
        List<String> notes = new ArrayList<>(note == null ? List.of() : Arrays.asList(note.split(", ")));
        Unit known = Unit.of(unit).orElse(null);
        String front = take(notes, FRONT);
        String prefix = unit == null ? null : take(notes, PREFIX);
        String size = amount != null || known == Unit.PIECE ? take(notes, amount == null ? PIECE : SIZE) : null;
        String plus = amount == null ? null : take(notes, PLUS);
        boolean measured = known != null && known.isMeasure();
        String container = measured && !notes.isEmpty() && contains(notes.getFirst()) ? notes.removeFirst() : null;

        StringBuilder text = new StringBuilder();
        boolean sizeFirst = known == null || known.dimension() == Unit.Dimension.CONTAINER;
        word(text, front);
        word(text, amount);
        word(text, prefix);
        if (size != null && amount == null) {
            word(text, size);
        } else if (size != null && sizeFirst) {
            word(text, "(" + size + ")");
        }
        word(text, unitWord(known, unit, amount, front));
        if (size != null && amount != null && !sizeFirst) {
            word(text, "(" + size + ")");
        }
        word(text, container);
        word(text, plus);
        word(text, food);
        if (!notes.isEmpty()) {
            boolean purpose = PURPOSE.matcher(notes.getFirst()).matches();
            text.append(text.isEmpty() ? "" : purpose ? " " : ", ").append(String.join(", ", notes));
        }
        return text.toString();
    }

    private static @Nullable String unitWord(
            @Nullable Unit known, @Nullable String unit, @Nullable String amount, @Nullable String front) {
        if (known == null) {
            return unit;
        }
        if (amount == null) {
            return front != null && MANY.contains(front) ? known.after(Amount.of(2)) : unit;
        }
        return known.after(Amount.parse(amount).orElse(null));
    }

    private static boolean contains(String word) {
        return Unit.spelled(word)
                .filter(unit -> unit.dimension() == Unit.Dimension.CONTAINER)
                .isPresent();
    }

    private static @Nullable String take(List<String> notes, Pattern kind) {
        return !notes.isEmpty() && kind.matcher(notes.getFirst()).matches() ? notes.removeFirst() : null;
    }

    private static void word(StringBuilder text, @Nullable String word) {
        if (word != null && !word.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(word);
        }
    }
}
