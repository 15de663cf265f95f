package ai.jules.saga.vision.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Weighs what the engines say about one line. Where they agree the line is sure; where they differ another look decides,
 * and the line stays doubtful. Neither engine's own certainty is trusted above that: both are sure of wrong letters.
 */
final class Opinions {

    /** Both engines see the same characters. */
    static final double AGREED = 0.96;
    /** They agree on the characters and differ in the spaces. */
    static final double SPACED = 0.9;
    /** Only further looks of both brought agreement. */
    static final double CONVINCED = 0.82;
    /** Both changed their minds, and to the same. */
    static final double UNSETTLED = 0.77;
    /** One engine said it twice. */
    static final double REPEATED = 0.6;
    /** Nobody agrees with anybody. */
    static final double ALONE = 0.4;

    private static final Pattern MISREAD_POUND = Pattern.compile("(?<=[\\d½¼¾⅓⅔]) ?[I1|l]([b6])(s?)(?=[ .,]|$)");
    private static final Pattern GLUED_POUND = Pattern.compile("(?<=\\d) ?Ib(?=[a-z]{3})");
    private static final Pattern GLUED_MIXED = Pattern.compile("(?<![\\d/])([1-9])([1-7])/([2348])(?!\\d)");
    private static final Pattern TORN_FRACTION = Pattern.compile("(?<=\\d) ?/ ?(?=[2-8]\\b)");
    private static final Pattern ROUND_ZERO = Pattern.compile("(?<=\\d)[oO](?=[\\doO ]|$)");
    private static final Pattern GLUED_WORD = Pattern.compile(
            "(?<=^\\d{1,3}|/[2-8])(?!(?:k?g|mg|[mcd]?l|oz|lbs?|tsp|tbsp|in|[cm]m|st|nd|rd|th|x|pt|qt|min|hr)\\b)(?=[a-z]{3})");
    private static final Pattern LEADING_MARK =
            Pattern.compile("^(?:[•·*°¢»«®©+=~_>|'\"`—-]+\\s*|[B-HJ-Zb-z] (?=\\S))+");
    private static final Pattern LONELY_ONE = Pattern.compile(
            "^[Il|](?= (?:\\d/\\d|g|kg|ml|lb|oz|cup|tsp|tbsp|can|bunch|pinch|clove|teaspoon|tablespoon)\\b)");
    private static final Pattern TRAILING_MARK = Pattern.compile("\\s+[|_~=—-]$");

    private static final Pattern KITCHEN_FRACTION = Pattern.compile("1/[2348]|2/3|3/[48]|[57]/8");
    private static final Pattern UNFOLDED =
            Pattern.compile("^(?:[^0-9A-Za-z(]|[a-z](?=[ \\W]))*(?:(\\d{1,2})[ :.·,'-]*)?([1-7]) ?/+ ?([2-8])(?:["
                    + " .:,;·'*-]+|(?=[A-Za-z])|$)");
    private static final Pattern MARK_BETWEEN = Pattern.compile("(?<=\\w) ?[·•:+*.-] ?(?=[ \\w])");
    private static final Pattern STEP_IN_SMALL = Pattern.compile("^\\d{1,2}[.)] ?[a-z]");
    private static final Pattern NO_AMOUNT = Pattern.compile("^\\W*\\w{0,3}\\W{0,2}[%¥£€&?!]");
    /** The line begins with something that is no amount anybody prints: most often a fraction nobody could read. */
    static final double GARBLED = 0.3;

    private Opinions() {}

    /** The fraction a text is, if it is one cooks use and nothing else; otherwise empty. */
    static Optional<String> kitchenFraction(String text) {
        String fraction = text.replaceAll("[^0-9A-Za-z/%]", "").replaceAll("/+", "/");
        return Optional.of(fraction).filter(f -> KITCHEN_FRACTION.matcher(f).matches());
    }

    /**
     * Cleans the traces of unfolding: a doubled slash, a dot behind the fraction, a missing space.
     *
     * @return empty when the line does not begin with a fraction after all
     */
    static Optional<String> fractionFirst(String text) {
        Matcher matcher = UNFOLDED.matcher(text.replace('|', '/'));
        if (!matcher.find()
                || kitchenFraction(matcher.group(2) + "/" + matcher.group(3)).isEmpty()) {
            return Optional.empty();
        }
        String whole = matcher.group(1) == null ? "" : matcher.group(1) + " ";
        return Optional.of(whole + matcher.group(2) + "/" + matcher.group(3) + " " + text.substring(matcher.end()));
    }

    /**
     * @param first what the first engine saw
     * @param second what the second engine saw
     * @param first2 another look by the first engine, asked for only when needed
     * @param second2 another look by the second engine, asked for only when needed
     */
    static Settled settle(String first, String second, Supplier<String> first2, Supplier<String> second2) {
        String one = tidy(first);
        String two = tidy(second);
        Weighed weighed = weigh(one, two, () -> tidy(first2.get()), () -> tidy(second2.get()));
        boolean garbled = NO_AMOUNT.matcher(weighed.text()).find();
        return new Settled(
                weighed.text(), garbled ? Math.min(weighed.confidence(), GARBLED) : weighed.confidence(), one, two);
    }

    private record Weighed(String text, double confidence) {}

    private static Weighed weigh(String one, String two, Supplier<String> first2, Supplier<String> second2) {
        if (one.equals(two)) {
            return new Weighed(one, AGREED);
        }
        if (bare(one).equals(bare(two))) {
            return new Weighed(spaced(one, two), SPACED);
        }
        if (loose(one).equals(loose(two))) {
            return new Weighed(STEP_IN_SMALL.matcher(one).find() ? two : one, SPACED);
        }
        String three = first2.get();
        String four = second2.get();
        if (bare(one).equals(bare(four))) {
            return new Weighed(spaced(one, four), CONVINCED);
        }
        if (bare(three).equals(bare(two))) {
            return new Weighed(spaced(three, two), CONVINCED);
        }
        if (bare(three).equals(bare(four))) {
            return new Weighed(spaced(three, four), UNSETTLED);
        }
        if (bare(one).equals(bare(three))) {
            return new Weighed(spaced(one, three), REPEATED);
        }
        return bare(two).equals(bare(four)) ? new Weighed(spaced(two, four), REPEATED) : new Weighed(one, ALONE);
    }

    /** Characters that mean the same are made the same, and marks that are no words are dropped. */
    static String tidy(String line) {
        String tidy = line.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace("—", "-")
                .replace("–", "-")
                .replaceAll("\\s+", " ")
                .strip();
        tidy = LEADING_MARK.matcher(tidy).replaceFirst("");
        tidy = TRAILING_MARK.matcher(tidy).replaceFirst("");
        tidy = LONELY_ONE.matcher(tidy).replaceFirst("1");
        tidy = MISREAD_POUND.matcher(tidy).replaceAll(match -> " lb" + match.group(2));
        tidy = GLUED_POUND.matcher(tidy).replaceFirst(" lb ");
        tidy = TORN_FRACTION.matcher(tidy).replaceAll("/");
        tidy = ROUND_ZERO.matcher(tidy).replaceAll("0");
        tidy = GLUED_WORD.matcher(tidy).replaceFirst(" ");
        return splitMixed(tidy);
    }

    /** {@code 11/2} is nobody's amount; {@code 1 1/2} is. */
    private static String splitMixed(String line) {
        Matcher matcher = GLUED_MIXED.matcher(line);
        return matcher.replaceAll(match -> Integer.parseInt(match.group(2)) < Integer.parseInt(match.group(3))
                ? match.group(1) + " " + match.group(2) + "/" + match.group(3)
                : match.group());
    }

    /** Without what is no difference worth asking about: marks between words, and letters whose capitals only are larger. */
    private static String loose(String text) {
        StringBuilder loose = new StringBuilder(bare(MARK_BETWEEN.matcher(text).replaceAll("")));
        for (int i = 0; i < loose.length(); i++) {
            char letter = loose.charAt(i);
            loose.setCharAt(i, "CSOVWXZ".indexOf(letter) >= 0 ? Character.toLowerCase(letter) : letter);
        }
        return loose.toString();
    }

    private static String bare(String text) {
        return text.replace(" ", "");
    }

    /** The same characters with every space that either has. */
    private static String spaced(String one, String two) {
        List<Integer> breaks = new ArrayList<>();
        collect(one, breaks);
        collect(two, breaks);
        String letters = bare(one);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            if (i > 0 && breaks.contains(i)) {
                out.append(' ');
            }
            out.append(letters.charAt(i));
        }
        return splitMixed(out.toString());
    }

    private static void collect(String text, List<Integer> breaks) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                breaks.add(letters);
            } else {
                letters++;
            }
        }
    }
}
