package ai.jules.kitchen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends what readers of photos mix up at the head of an ingredient line, where only one reading makes sense. */
final class OcrSlips {

    private static final String ONE = "[lI|!i]";
    private static final Pattern FRACTION = Pattern.compile("^" + ONE + "\\s?/\\s?([23468])(?=\\s?[A-Za-z]|\\s*$)");
    private static final Pattern MIXED =
            Pattern.compile("^(\\d{1,2}|" + ONE + ") " + ONE + "\\s?/\\s?([23468])(?=\\s?[A-Za-z]|\\s*$)");
    private static final Pattern WHOLE = Pattern.compile("^" + ONE + "(?= (?:\\d/\\d )?(?:[\\p{L}|]|\\())");
    private static final Pattern POUNDS = Pattern.compile("^(\\d{1,2}?|\\d\\.\\d)(?: ?[1l|]b|[I]b)(s?)\\b");

    /** No word is a lone l; a lone I is somebody talking unless one thing to eat follows. */
    private static final Pattern COUNTED =
            Pattern.compile("^(?:[l|] (?=\\p{L}{3})|I (?=(?:(?:large|small|medium|lg|sm|med)\\.?"
                + " )?(?:egg|onion|lemon|lime|orange|apple|banana|potato|tomato|carrot|chicken|avocado|cucumber|zucchini|stick|clove|bunch|head|stalk|bay"
                + " leaf|green|red|yellow|can|package|pkg|box|jar|bag|bottle)\\b))");

    private OcrSlips() {}

    static String mend(String line) {
        String mended = line;
        Matcher mixed = MIXED.matcher(mended);
        if (mixed.lookingAt()) {
            String whole = Character.isDigit(mixed.group(1).charAt(0)) ? mixed.group(1) : "1";
            mended = whole + " 1/" + mixed.group(2) + mended.substring(mixed.end());
        }
        Matcher fraction = FRACTION.matcher(mended);
        if (fraction.lookingAt()) {
            mended = "1/" + fraction.group(1) + mended.substring(fraction.end());
        }
        Matcher whole = WHOLE.matcher(mended);
        if (whole.lookingAt()
                && (mended.charAt(2) == '(' || Character.isDigit(mended.charAt(2)) || Units.at(mended, 2) != null)) {
            mended = "1" + mended.substring(1);
        }
        mended = COUNTED.matcher(mended).replaceFirst("1 ");
        Matcher pounds = POUNDS.matcher(mended);
        if (pounds.lookingAt()) {
            mended = pounds.group(1) + " lb" + mended.substring(pounds.end());
        }
        return mended;
    }
}
