package ai.jules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The answer to "What should I call you?". */
public final class GivenName {

    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 3;
    private static final Pattern INTRODUCTION = Pattern.compile(
            "^(?:(?:hi|hello|hey|hola)[\\s,!.]+(?:jules[\\s,!.]+)?)?"
                    + "(?:(?:i'?m|i am|im|it'?s|it is|its|this is|call me|you can call me|just call me|please call me"
                    + "|my name is|my name'?s|name is|the name is|the name'?s|me llamo|soy|just)\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*\\.?(?:['-]\\p{L}[\\p{L}\\p{M}]*)*");
    private static final Set<String> NOT_NAMES = Plain.phrases("""
        hello, hi, hey, hola, what, why, who, when, where, how, which, yes, no, yep, yeah, ok, okay
        sure, thanks, thank, please, stop, help, info, join, start, list, recipe, recipes, dinner, lol
        haha, nothing, idk, me, you, i, my, it, the, a, an, is, are, not, dont, don't, do, does, can
        could, would, should, want, need, have, know, add, remove, skip, save, undo, done, fix, quit
        cancel, end, invite, leave, forget, test, nope, nah, good, great, cool, nice, perfect, anything
        whatever, confused, hungry, here, there, in, on, at, to, of, and, or, but, this, that, never
        mind, wrong, number, busy, sorry, menu, plan, vote, poll, tonight, food, unsubscribe, maybe
        later, huh
        """);

    private GivenName() {}

    /** The name with capitals, or empty when the text is something else. */
    public static Optional<String> read(String body) {
        if (body.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String text = withoutEmoji(body).strip();
        if (text.indexOf('?') >= 0
                || text.chars().anyMatch(Character::isDigit)
                || text.matches("(?is).*(?:://|www\\.|@).*")) {
            return Optional.empty();
        }
        Matcher introduction = INTRODUCTION.matcher(text);
        String rest = introduction.lookingAt() ? text.substring(introduction.end()) : text;
        String name = rest.replaceFirst("(?i)[,\\s]*\\b(?:please|thanks|thank you)\\b[.!\\s]*$", "")
                .replaceAll("^[\\s\"'.,!(]+|[\\s\"',!)]+$", "")
                .replaceFirst("(?<=\\p{L}{3})\\.$", "");
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(name.split("\\s+"));
        boolean allNames = words.size() <= MOST_WORDS && words.stream().allMatch(GivenName::isName);
        return allNames
                ? Optional.of(words.stream().map(GivenName::capitalised).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private static boolean isName(String word) {
        return NAME.matcher(word).matches() && !NOT_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Somebody who mixes cases knows why (McKay, LeAnn); all small or all large is a thumb's haste. */
    private static String capitalised(String word) {
        boolean small = word.equals(word.toLowerCase(Locale.ROOT));
        boolean large = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
        String shaped = large ? word.toLowerCase(Locale.ROOT) : word;
        if (!small && !large) {
            return shaped;
        }
        StringBuilder capitalised = new StringBuilder(shaped);
        for (int i = 0; i < capitalised.length(); i++) {
            boolean first = i == 0 || capitalised.charAt(i - 1) == '-' || i == 2 && capitalised.charAt(1) == '\'';
            if (first) {
                capitalised.setCharAt(i, Character.toTitleCase(capitalised.charAt(i)));
            }
        }
        return capitalised.toString();
    }

    private static String withoutEmoji(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c < 0x2190 && c != 0x200D
                        || c > 0xFFFF && Character.isLetter(c)
                        || c < 0xD800 && Character.isLetter(c))
                .map(c -> c == '\u2019' ? '\'' : Character.isISOControl(c) ? ' ' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
