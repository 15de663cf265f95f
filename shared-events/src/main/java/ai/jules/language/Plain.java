package ai.jules.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts as people's thumbs make them, brought to comparable words. */
final class Plain {

    /** What is understood of a text; the rest is kept elsewhere as evidence (compliance rule 24). */
    static final int UNDERSTOOD = 1600;

    private Plain() {}

    /** Lower-case words of letters and digits without accents, one space between; everything else separates or vanishes. */
    static String words(String text) {
        String folded = Normalizer.normalize(cut(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(folded.length());
        boolean apart = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (Character.isLetterOrDigit(c)) {
                words.append(apart && !words.isEmpty() ? " " : "").appendCodePoint(c);
                apart = false;
            } else if (type != Character.FORMAT && type != Character.NON_SPACING_MARK && c != '\'' && c != '\u2019') {
                apart = true;
            }
        }
        return words.toString();
    }

    /** One text with plain quotes and spaces; line breaks stay. */
    static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        cut(text).codePoints().map(Plain::plain).filter(c -> c != 0).forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static int plain(int c) {
        if (c == '\n' || c == '\r') {
            return c;
        }
        if (c == 0x2018 || c == 0x2019 || c == 0x2032) {
            return '\'';
        }
        if (c == 0x201C || c == 0x201D || c == 0x2033) {
            return '"';
        }
        if (c >= 0x2010 && c <= 0x2015) {
            return '-';
        }
        boolean mark = c >= 0x1F000 || c >= 0x2600 && c <= 0x27BF || c >= 0xFE00 && c <= 0xFE0F;
        boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
        return mark || Character.getType(c) == Character.FORMAT ? 0 : space ? ' ' : c;
    }

    /** The words or phrases between commas and line breaks. */
    static Set<String> phrases(String list) {
        return Arrays.stream(list.strip().split("\\s*[,\\n]\\s*")).collect(Collectors.toUnmodifiableSet());
    }

    static String cut(String text) {
        return text.length() > UNDERSTOOD ? text.substring(0, UNDERSTOOD) : text;
    }
}
