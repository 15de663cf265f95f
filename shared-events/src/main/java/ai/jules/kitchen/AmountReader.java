package ai.jules.kitchen;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds an amount at the head of a cleaned line: digits, fractions, ranges and number words. What is not certainly an
 * amount ({@code 7UP}, {@code 2% milk}, {@code 9-inch}) is none.
 */
final class AmountReader {

    /**
     * @param written in the form of {@link IngredientLine#amount()}
     * @param end the index behind it
     */
    record Found(String written, int end) {}

    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final Pattern MIXED = Pattern.compile(
            "(\\d{1,3})(?:\\s*(?:and\\s+|&\\s*)|\\s*-\\s*|\\s+)(\\d{1,2})\\s?/\\s?(\\d{1,2})(?![\\d/])", I);
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,2})\\s?/\\s?(\\d{1,2})(?![\\d/])");
    private static final Pattern THOUSANDS = Pattern.compile("(\\d{1,2}),(\\d{3})(?![\\d,])");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{0,4})[.,](\\d{1,3})(?![\\d.,/])");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,5}+(?!\\d|[/%°.,]\\d|[%°/])");
    private static final Pattern RANGE = Pattern.compile("\\s*-?\\s*\\b(?:to|or)\\s+|\\s*-\\s*", I);
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("a", "1"),
            Map.entry("an", "1"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));
    private static final Pattern PART = Pattern.compile(
            "(?:(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}) and (?:an? |one[ -]))?"
                    + "(?:(a|one|two|three|seven)[ -])?(half|halves|thirds?|quarters?|fourths?|eighths?)"
                    + "(?= )(?! (?:and|&|n) half)(?: of)?(?: an?(?= ))?",
            I);
    private static final Pattern WORD = Pattern.compile(
            "(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= )"
                    + "(?! (?:few|little|couple|bit|lot|tad|touch|spice|drizzle)\\b)",
            I);

    private AmountReader() {}

    /** The amount that begins at {@code from}, or null. */
    static @Nullable Found at(String line, int from) {
        Found first = number(line, from);
        if (first == null) {
            return words(line, from);
        }
        Matcher range = RANGE.matcher(line).region(first.end, line.length());
        if (!range.lookingAt()) {
            return first;
        }
        Found second = number(line, range.end());
        if (second == null && !range.group().strip().startsWith("-")) {
            second = plainWord(line, range.end());
        }
        return second == null ? first : new Found(first.written + "-" + second.written, second.end);
    }

    private static @Nullable Found number(String line, int from) {
        if (from >= line.length() || !Character.isDigit(line.charAt(from)) && line.charAt(from) != '.') {
            return null;
        }
        Matcher mixed = MIXED.matcher(line).region(from, line.length());
        if (mixed.lookingAt() && proper(mixed.group(2), mixed.group(3))) {
            return found(mixed.group(1) + " " + mixed.group(2) + "/" + mixed.group(3), line, mixed.end());
        }
        Matcher fraction = FRACTION.matcher(line).region(from, line.length());
        if (fraction.lookingAt()) {
            return found(fraction(fraction.group(1), fraction.group(2)), line, fraction.end());
        }
        Matcher thousands = THOUSANDS.matcher(line).region(from, line.length());
        if (thousands.lookingAt()) {
            return found(thousands.group(1) + thousands.group(2), line, thousands.end());
        }
        Matcher decimal = DECIMAL.matcher(line).region(from, line.length());
        if (decimal.lookingAt()) {
            String whole = decimal.group(1).isEmpty() ? "0" : decimal.group(1);
            return found(whole + "." + decimal.group(2), line, decimal.end());
        }
        Matcher whole = WHOLE.matcher(line).region(from, line.length());
        boolean code = whole.lookingAt()
                && whole.group().startsWith("0")
                && whole.group().length() > 1;
        return whole.lookingAt() && !code ? found(whole.group(), line, whole.end()) : null;
    }

    /** {@code 11/2 cups} has lost its space: nobody measures eleven halves. {@link Plausibility} asks about it. */
    private static String fraction(String over, String under) {
        if (over.length() == 2 && under.length() == 1 && under.charAt(0) > over.charAt(1) && over.charAt(1) != '0') {
            return over.charAt(0) + " " + over.charAt(1) + "/" + under;
        }
        return over + "/" + under;
    }

    private static boolean proper(String over, String under) {
        return Integer.parseInt(over) < Integer.parseInt(under) && !over.startsWith("0");
    }

    /** A number must end where a word could: {@code 7UP} and {@code 9-inch} are names, {@code 200g} is not. */
    private static @Nullable Found found(String written, String line, int end) {
        if (Amount.parse(written).isEmpty()) {
            return null;
        }
        if (end == line.length()) {
            return new Found(written, end);
        }
        char next = line.charAt(end);
        if (Character.isLetter(next)) {
            String word = wordAt(line, end);
            boolean times = word.equalsIgnoreCase("x") || word.equalsIgnoreCase("to") || word.equalsIgnoreCase("or");
            return times || Units.at(line, end) != null ? new Found(written, end) : null;
        }
        if (next == '-' && end + 1 < line.length() && Character.isLetter(line.charAt(end + 1))) {
            return Units.at(line, end + 1) != null ? new Found(written, end) : null;
        }
        boolean name = next == '"'
                || next == '\''
                || next == '-' && Character.isLetter(line.charAt(Math.min(end + 1, line.length() - 1)));
        return name ? null : new Found(written, end);
    }

    static String wordAt(String line, int from) {
        int end = from;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return line.substring(from, end);
    }

    private static @Nullable Found words(String line, int from) {
        Matcher part = PART.matcher(line).region(from, line.length());
        if (part.lookingAt()) {
            return new Found(part(part), part.end());
        }
        Found first = plainWord(line, from);
        if (first == null) {
            return null;
        }
        Matcher range = RANGE.matcher(line).region(first.end, line.length());
        Found second = range.lookingAt() && !range.group().contains("-") ? plainWord(line, range.end()) : null;
        return second == null ? first : new Found(first.written + "-" + second.written, second.end);
    }

    private static @Nullable Found plainWord(String line, int from) {
        Matcher word = WORD.matcher(line).region(from, line.length());
        if (!word.lookingAt()) {
            return null;
        }
        return new Found(NUMBERS.getOrDefault(word.group(1).toLowerCase(Locale.ROOT), "1"), word.end());
    }

    private static String part(Matcher part) {
        String name = part.group(3).toLowerCase(Locale.ROOT);
        String under =
                name.startsWith("hal") ? "2" : name.startsWith("third") ? "3" : name.startsWith("eighth") ? "8" : "4";
        String count =
                part.group(2) == null ? "1" : NUMBERS.getOrDefault(part.group(2).toLowerCase(Locale.ROOT), "1");
        String fraction = count + "/" + under;
        if (part.group(1) == null) {
            return fraction;
        }
        String whole = part.group(1).toLowerCase(Locale.ROOT);
        return NUMBERS.getOrDefault(whole, whole) + " " + fraction;
    }
}
