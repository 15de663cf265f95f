package ai.jules.kitchen;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kitchen times in words, in minutes. */
public final class Durations {

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,2}| \\d/\\d|/\\d)?|an?|one|two|three|half an?)";
    private static final String RANGE = "(?:\\s*(?:-|to)\\s*(\\d{1,3}(?:\\.\\d{1,2}| \\d/\\d)?))?";
    private static final String HOURS = NUMBER + RANGE + "\\s*-?\\s*(?:hours?|hrs?|h)\\b\\.?";
    private static final String MINUTES =
            "(\\d{1,4})(?:\\s*(?:-|to)\\s*(\\d{1,4}))?\\s*-?\\s*(?:minutes?|mins?|m|')(?![\\p{L}])\\.?";
    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final Pattern BOTH =
            Pattern.compile(HOURS + "(?:\\s*(and a half))?(?:[,\\s]*(?:and\\s+)?" + MINUTES + ")?", I);
    private static final Pattern GLUED = Pattern.compile("(\\d{1,2})h(\\d{2})\\b", I);
    private static final Pattern ONLY_MINUTES = Pattern.compile(MINUTES, I);
    private static final int LONGEST = 14 * 24 * 60;

    private Durations() {}

    /**
     * The minutes of a time that begins the text and ends it: {@code 75 min}, {@code 1 hr 15 min}, {@code 1 1/2 hours},
     * {@code 30-40 minutes} (40). Empty for anything else.
     */
    public static OptionalInt minutes(String text) {
        Found found = at(LineText.plain(text), 0);
        return found != null && found.end == LineText.plain(text).length()
                ? OptionalInt.of(found.minutes)
                : OptionalInt.empty();
    }

    record Found(int minutes, int end) {}

    /** The time that begins at an index, or null. */
    static @Nullable Found at(String text, int from) {
        Matcher glued = GLUED.matcher(text).region(from, text.length());
        if (glued.lookingAt()) {
            return found(Integer.parseInt(glued.group(1)) * 60 + Integer.parseInt(glued.group(2)), glued.end());
        }
        Matcher both = BOTH.matcher(text).region(from, text.length());
        if (both.lookingAt()) {
            String hours = both.group(2) == null ? both.group(1) : both.group(2);
            int minutes = ofHours(hours) + (both.group(3) == null ? 0 : 30);
            String more = both.group(5) == null ? both.group(4) : both.group(5);
            return found(minutes + (more == null ? 0 : Integer.parseInt(more)), both.end());
        }
        Matcher minutes = ONLY_MINUTES.matcher(text).region(from, text.length());
        if (minutes.lookingAt()) {
            String most = minutes.group(2) == null ? minutes.group(1) : minutes.group(2);
            return found(Integer.parseInt(most), minutes.end());
        }
        return null;
    }

    private static @Nullable Found found(int minutes, int end) {
        return minutes > 0 && minutes <= LONGEST ? new Found(minutes, end) : null;
    }

    private static int ofHours(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.startsWith("half")) {
            return 30;
        }
        if (lower.startsWith("a") || lower.equals("one")) {
            return 60;
        }
        if (lower.equals("two") || lower.equals("three")) {
            return lower.equals("two") ? 120 : 180;
        }
        return Amount.parse(lower)
                .map(hours -> hours.high().times(Fraction.of(60, 1)))
                .map(minutes ->
                        minutes.numerator().divide(minutes.denominator()).intValue())
                .orElse(0);
    }
}
