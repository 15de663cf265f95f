package ai.jules.language;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A pattern that is looked for only in words that may hold it: most hold none of the words it cannot do without. */
final class Sought {

    private final Pattern pattern;
    private final boolean anyCase;
    /** Of each of these there is one wherever the pattern fits. */
    private final LetterPairs[][] needed;

    private Sought(Pattern pattern) {
        this.pattern = pattern;
        this.anyCase = (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0
                || pattern.pattern().contains("(?i");
        this.needed = Needed.by(pattern.pattern()).stream()
                .map(words -> words.stream()
                        .map(word -> LetterPairs.of(anyCase ? word.toLowerCase(Locale.ROOT) : word))
                        .toArray(LetterPairs[]::new))
                .toArray(LetterPairs[][]::new);
    }

    static Sought of(Pattern pattern) {
        return new Sought(pattern);
    }

    static Sought of(String regex) {
        return new Sought(Pattern.compile(regex));
    }

    Pattern pattern() {
        return pattern;
    }

    /** Whether words with these pairs, in small letters where case does not count, may hold it. */
    boolean mayBeIn(LetterPairs pairs) {
        for (LetterPairs[] words : needed) {
            boolean one = false;
            for (LetterPairs word : words) {
                one |= pairs.hold(word);
            }
            if (!one) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBeIn(String words) {
        return mayBeIn(LetterPairs.of(anyCase ? words.toLowerCase(Locale.ROOT) : words));
    }

    boolean isIn(String words) {
        return mayBeIn(words) && pattern.matcher(words).find();
    }

    String replaceAll(String words, String by) {
        return mayBeIn(words) ? pattern.matcher(words).replaceAll(by) : words;
    }

    String replaceAll(String words, Function<MatchResult, String> by) {
        return mayBeIn(words) ? pattern.matcher(words).replaceAll(by) : words;
    }

    String replaceFirst(String words, String by) {
        return mayBeIn(words) ? pattern.matcher(words).replaceFirst(by) : words;
    }

    String replaceFirst(String words, Function<MatchResult, String> by) {
        return mayBeIn(words) ? pattern.matcher(words).replaceFirst(by) : words;
    }
}
