package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one ingredient line from left to right: amount, size, unit, then food and notes. */
final class IngredientReader {

    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final Pattern ABOUT =
            Pattern.compile("^(?:(?:about|approximately|approx\\.?|around|roughly|circa|ca\\.)\\s+|~\\s*)(?=\\S)", I);
    private static final Pattern PRESSED = Pattern.compile(
            "^((?:the )?(?:juice and zest|zest and juice|grated zest|juice|zest)) (?:of|from)\\s+(?=\\S)", I);
    private static final Pattern VAGUE =
            Pattern.compile("^(a few|a little|a bit|a couple|several|some|few)\\s+(?:of\\s+)?(?=\\S)", I);
    private static final Pattern PREFIX = Pattern.compile(
            "\\s*(heaping|heaped|level|scant|rounded|generous|packed|large|lg\\.?|small|sm\\.?|medium|med\\.?|big|full)\\s+",
            I);
    private static final Pattern PARENTHESIS = Pattern.compile("\\s*\\(([^()]{0,60})\\)\\s*");
    private static final Pattern SIZE = Pattern.compile(
            "\\s*-?\\s*(\\d[\\d./]*\\s?-?\\s?(?:fl\\.?"
                    + " ?oz|ounces?|oz|grams?|g|kg|ml|liters?|l|pounds?|lbs?)\\b\\.?)[\\s-]*",
            I);
    private static final Pattern LOST_BAR = Pattern.compile("\\s+(?:12|13|14|18|23|34|38|58|78)\\s*(?=[A-Za-z])");
    private static final Pattern PIECE = Pattern.compile(
            "^(\\d+(?:[ -]\\d/\\d|/\\d)?[ -]?(?:inch|in\\.?|cm))(?:es)?["
                    + " -](?:piece|knob|chunk)s?\\s+(?:of\\s+)?(?=\\S)",
            I);
    private static final Pattern PLUS = Pattern.compile("\\s*(?:\\+|plus\\b|and\\b|&)\\s*(?=[\\d])", I);
    private static final Pattern SECOND_MEASURE =
            Pattern.compile("\\s*(?:/|or)\\s*(\\d[\\d./]*\\s?[A-Za-z]{1,6}\\.?)\\s+");
    private static final Pattern GARLIC = Pattern.compile("^(.*\\b)?garlic cloves?$", I);
    private static final Pattern ABBREVIATED_SIZE = Pattern.compile("^(lg|sm|med)\\b\\.?(?=\\s)", I);

    private final String original;
    private final String line;
    private final boolean shouting;
    private final List<String> notes = new ArrayList<>();
    private @Nullable String amount;
    private @Nullable Unit unit;
    private int at;
    private boolean unreadable;

    IngredientReader(String original) {
        this.original = original;
        this.line = OcrSlips.mend(LineText.clean(original));
        this.shouting = LineText.shouts(line);
    }

    IngredientLine read(double confidence) {
        take(ABOUT, "about");
        Matcher pressed = PRESSED.matcher(line).region(at, line.length());
        if (pressed.lookingAt() && AmountReader.at(line, pressed.end()) != null) {
            notes.add(pressed.group(1).toLowerCase(Locale.ROOT).replaceFirst("^the ", "") + " of");
            at = pressed.end();
        }
        readAmount();
        String rest = line.substring(at).strip().replaceFirst("^(?i)of (?:(?:the|an?) )?", "");
        FoodAndNotes found = FoodAndNotes.read(rest);
        String food = found.food();
        if (amount == null && unit == null && notes.isEmpty()) {
            IngredientLine turned = amountLast(confidence);
            if (turned != null) {
                return turned;
            }
        }
        if (food.isEmpty() && unit != null && !unit.isMeasure() && amount != null) {
            food = line.substring(unitStart, at).strip();
            unit = null;
        }
        food = counted(food);
        notes.addAll(found.notes());
        return written(food, confidence);
    }

    private int unitStart;

    private IngredientLine written(String food, double confidence) {
        String shownFood = shouting ? food.toLowerCase(Locale.ROOT) : food;
        String note = notes.isEmpty() ? null : String.join(", ", notes);
        String shownNote = note != null && shouting ? note.toLowerCase(Locale.ROOT) : note;
        String unitName = unit == null ? null : unit.canonical();
        if (unreadable) {
            String text = shouting ? line.toLowerCase(Locale.ROOT) : line;
            return new IngredientLine(text, original, null, unitName, shownFood, shownNote, confidence);
        }
        return IngredientLines.of(amount, unitName, shownFood, shownNote, original, confidence);
    }

    private void readAmount() {
        Matcher piece = PIECE.matcher(line).region(at, line.length());
        if (piece.lookingAt()) {
            notes.add(piece.group(1));
            unit = Unit.PIECE;
            at = piece.end();
            return;
        }
        AmountReader.Found found = AmountReader.at(line, at);
        if (found == null) {
            readUnitAlone();
            return;
        }
        Matcher lostBar = LOST_BAR.matcher(line).region(found.end(), line.length());
        if (lostBar.lookingAt() && found.written().matches("\\d{1,2}")) {
            Units.Found next = Units.at(line, lostBar.end());
            if (next != null && Plausibility.SPOONS_AND_CUPS.contains(next.unit())) {
                unreadable = true;
                unit = next.unit();
                at = next.end();
                return;
            }
        }
        amount = found.written();
        at = found.end();
        countOfSizedThings(found);
        readUnit();
    }

    /** {@code 1-28 oz can} is one can, not one to twenty-eight ounces. */
    private void countOfSizedThings(AmountReader.Found found) {
        Matcher counted = Pattern.compile("(\\d{1,2})-(\\d[\\d.]*)").matcher(found.written());
        if (!counted.matches()) {
            return;
        }
        String size = counted.group(2);
        int start = line.lastIndexOf(size, found.end());
        Matcher sized = SIZE.matcher(line).region(Math.max(start, 0), line.length());
        if (start > 0 && sized.lookingAt() && containerAt(sized.end()) && Double.parseDouble(size) >= 5) {
            amount = counted.group(1);
            at = start;
        }
    }

    private void readUnit() {
        skip(" x ", "x ", " x", "x");
        Matcher parenthesis = PARENTHESIS.matcher(line).region(at, line.length());
        if (parenthesis.lookingAt() && hasDigit(parenthesis.group(1))) {
            notes.add(parenthesis.group(1).strip().replaceFirst("\\.$", ""));
            at = parenthesis.end();
        } else {
            Matcher size = SIZE.matcher(line).region(at, line.length());
            if (size.lookingAt() && containerAt(size.end())) {
                notes.add(size.group(1).strip().replaceFirst("\\.$", ""));
                at = size.end();
            }
        }
        Matcher prefix = PREFIX.matcher(line).region(at, line.length());
        if (prefix.lookingAt() && Units.at(line, prefix.end()) != null && !sizeOfFood(prefix.end())) {
            notes.addFirst(longSize(prefix.group(1)));
            at = prefix.end();
        }
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '-')) {
            at++;
        }
        Units.Found found = Units.at(line, at);
        if (found != null) {
            unitStart = at;
            unit = found.unit();
            at = found.end();
            afterUnit();
        }
    }

    /** {@code 1 large leaf lettuce}: after a size only a real unit counts, not a word that ends the line. */
    private boolean sizeOfFood(int from) {
        Units.Found found = Units.at(line, from);
        return found != null && !found.unit().isMeasure() && found.end() >= line.length();
    }

    private void afterUnit() {
        Matcher parenthesis = PARENTHESIS.matcher(line).region(at, line.length());
        if (parenthesis.lookingAt() && hasDigit(parenthesis.group(1))) {
            notes.add(parenthesis.group(1).strip().replaceFirst("\\.$", ""));
            at = parenthesis.end();
        }
        Matcher second = SECOND_MEASURE.matcher(line).region(at, line.length());
        if (second.lookingAt()) {
            notes.add(second.group(1).strip());
            at = second.end();
        }
        Matcher plus = PLUS.matcher(line).region(at, line.length());
        if (plus.lookingAt()) {
            AmountReader.Found more = AmountReader.at(line, plus.end());
            Units.Found moreUnit = more == null ? null : Units.at(line, skipSpaces(more.end()));
            if (moreUnit != null) {
                notes.add("plus " + line.substring(plus.end(), moreUnit.end()).strip());
                at = moreUnit.end();
            }
        }
        if (unit != null && unit.isMeasure()) {
            int word = skipSpaces(at);
            if (containerAt(word)) {
                Units.Found container = Units.at(line, word);
                if (container != null && container.end() < line.length()) {
                    notes.add(container.unit().canonical());
                    at = container.end();
                }
            }
        }
    }

    /** {@code pinch of salt}, {@code cup sugar}: a unit whose amount is missing or was not seen. */
    private void readUnitAlone() {
        Matcher vague = VAGUE.matcher(line).region(at, line.length());
        if (vague.lookingAt()) {
            notes.add(vague.group(1).toLowerCase(Locale.ROOT));
            at = vague.end();
        }
        Units.Found found = Units.at(line, at);
        boolean alone = found != null && found.end() > at + 1 && found.end() < line.length();
        boolean means = found != null
                && (found.unit().isMeasure() || found.unit().dimension() == Unit.Dimension.VAGUE || !notes.isEmpty());
        if (alone && means && line.charAt(found.end()) == ' ') {
            unit = found.unit();
            at = found.end();
            return;
        }
        int space = line.indexOf(' ', at);
        boolean short_ = space > at && space - at <= 3;
        Units.Found behind = short_ ? Units.at(line, space + 1) : null;
        boolean blot =
                behind != null && behind.unit().isMeasure() && behind.end() > space + 2 && behind.end() < line.length();
        if (blot && line.charAt(behind.end()) == ' ' && notes.isEmpty()) {
            unreadable = true;
            unit = behind.unit();
            at = behind.end();
        }
    }

    /** {@code flour 2 cups}, {@code Butter - 1/2 cup}. */
    private @Nullable IngredientLine amountLast(double confidence) {
        Matcher last = Pattern.compile("^([\\p{L}][^\\d(]{1,60}?)[\\s.,:=-]+(?=[\\d.])")
                .matcher(line);
        if (!last.lookingAt()) {
            return null;
        }
        AmountReader.Found found = AmountReader.at(line, last.end());
        if (found == null) {
            return null;
        }
        Units.Found measured = Units.at(line, skipSpaces(found.end()));
        int end = measured == null ? found.end() : measured.end();
        boolean whole = end == line.length();
        if (!whole || measured == null && !line.substring(0, last.end()).strip().matches(".*[:=-]")) {
            return null;
        }
        amount = found.written();
        unit = measured == null ? null : measured.unit();
        FoodAndNotes named = FoodAndNotes.read(last.group(1).strip());
        notes.addAll(named.notes());
        return written(named.food(), confidence);
    }

    private String counted(String food) {
        Matcher size = ABBREVIATED_SIZE.matcher(food);
        String counted = size.lookingAt() ? longSize(size.group(1)) + food.substring(size.end()) : food;
        Matcher garlic = GARLIC.matcher(counted);
        if (unit == null && amount != null && garlic.matches()) {
            unit = Unit.CLOVE;
            return ((garlic.group(1) == null ? "" : garlic.group(1)) + "garlic").strip();
        }
        return counted;
    }

    private static String longSize(String written) {
        String lower = written.toLowerCase(Locale.ROOT).replace(".", "");
        return switch (lower) {
            case "lg" -> "large";
            case "sm" -> "small";
            case "med" -> "medium";
            default -> lower;
        };
    }

    private boolean containerAt(int from) {
        Units.Found found = Units.at(line, skipSpaces(from));
        return found != null && found.unit().dimension() == Unit.Dimension.CONTAINER;
    }

    private int skipSpaces(int from) {
        int next = from;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    private void take(Pattern pattern, String note) {
        Matcher matcher = pattern.matcher(line).region(at, line.length());
        if (matcher.lookingAt()) {
            notes.add(note);
            at = matcher.end();
        }
    }

    private void skip(String... marks) {
        for (String mark : marks) {
            boolean there = line.regionMatches(true, at, mark, 0, mark.length());
            if (there && at + mark.length() < line.length() && Character.isDigit(line.charAt(at + mark.length()))) {
                at += mark.length();
                return;
            }
        }
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
