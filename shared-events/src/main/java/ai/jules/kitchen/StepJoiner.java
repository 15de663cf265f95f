package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts steps together that a narrow card or a reader of photos has broken into lines. */
final class StepJoiner {

    private static final Set<String> HYPHENATED = Wordlist.of("""
        all, self, half, oven, deep, non, low, medium, extra, pre, well, stir, one, two
        """);
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!])\\s+(?=\\p{Lu})");

    private static final Pattern DEGREES = Pattern.compile("\\d\\s?(?:\u00b0|o|deg\\.?)?\\s?$");

    private final List<StringBuilder> steps = new ArrayList<>();
    private boolean numbers;
    private boolean broken;

    /** A line behind a number always begins a step. */
    void numbered(String line) {
        numbers = true;
        steps.add(new StringBuilder(line));
        broken = false;
    }

    /**
     * @param apart whether a blank line or a bullet stands before it
     */
    void line(String line, boolean apart) {
        boolean goesOn = !steps.isEmpty() && !broken && !begins(line, apart);
        if (!goesOn) {
            steps.add(new StringBuilder(line));
        } else {
            append(steps.getLast(), line);
        }
        broken = false;
    }

    /** What follows belongs to another part and begins a step of its own. */
    void cut() {
        broken = true;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Whether the last line is a whole sentence, so that anything may follow. */
    boolean isComplete() {
        return steps.isEmpty() || ended(steps.getLast());
    }

    List<String> steps() {
        List<String> done = new ArrayList<>();
        for (StringBuilder step : steps) {
            String text = step.toString().strip();
            if (text.chars().anyMatch(Character::isLetter)) {
                done.add(LineText.shouts(text) ? spoken(text) : text);
            }
        }
        boolean oneParagraph = !numbers && done.size() == 1;
        return oneParagraph ? List.of(SENTENCE.split(done.getFirst())) : List.copyOf(done);
    }

    private boolean begins(String line, boolean apart) {
        StringBuilder last = steps.getLast();
        if (last.isEmpty()) {
            return false;
        }
        boolean small = Character.isLowerCase(line.charAt(0)) || Character.isDigit(line.charAt(0));
        StringBuilder first = steps.getFirst();
        boolean lowerCase = !first.isEmpty() && Character.isLowerCase(first.charAt(0));
        if (small && lowerCase && !numbers) {
            return ended(last) || LineKinds.isStepText(line) && !hanging(last);
        }
        if (apart) {
            return !small || ended(last);
        }
        if (numbers) {
            return false;
        }
        return !small && (ended(last) || LineKinds.isStepText(line) && !hanging(last));
    }

    /** A card in capitals is read aloud in sentences. */
    private static String spoken(String shouted) {
        StringBuilder spoken = new StringBuilder(shouted.toLowerCase(Locale.ROOT));
        boolean start = true;
        for (int i = 0; i < spoken.length(); i++) {
            char c = spoken.charAt(i);
            boolean fahrenheit = c == 'f'
                    && i > 0
                    && (i + 1 == spoken.length() || !Character.isLetter(spoken.charAt(i + 1)))
                    && DEGREES.matcher(spoken.substring(Math.max(0, i - 6), i)).find();
            if (start && Character.isLetter(c) || fahrenheit) {
                spoken.setCharAt(i, Character.toUpperCase(c));
            }
            start = start && !Character.isLetterOrDigit(c) || c == '.' || c == '!';
        }
        return spoken.toString();
    }

    private static boolean ended(StringBuilder step) {
        return !step.isEmpty() && ".!?:".indexOf(step.charAt(step.length() - 1)) >= 0;
    }

    /** A line that ends in a word like "the" or a comma cannot be the end of a step. */
    private static boolean hanging(StringBuilder step) {
        String text = step.toString();
        String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return text.endsWith(",")
                || text.endsWith("-")
                || Set.of(
                                "the", "a", "an", "and", "or", "with", "in", "into", "of", "to", "for", "at", "on",
                                "until", "then", "over", "add", "large", "medium", "small")
                        .contains(last);
    }

    private static void append(StringBuilder step, String line) {
        int end = step.length();
        boolean hyphen = end > 1 && step.charAt(end - 1) == '-' && Character.isLetter(step.charAt(end - 2));
        if (hyphen && Character.isLowerCase(line.charAt(0))) {
            String head =
                    step.substring(Math.max(step.lastIndexOf(" "), 0), end - 1).strip();
            if (!HYPHENATED.contains(head.toLowerCase(Locale.ROOT))) {
                step.setLength(end - 1);
            }
            step.append(line);
            return;
        }
        step.append(step.isEmpty() ? "" : " ").append(line);
    }
}
