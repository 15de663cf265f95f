package ai.jules.kitchen;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes one line of any text plain: ASCII fractions, dashes and quotes, no control characters, no bullet. */
final class LineText {

    /** Nobody writes a longer line; what follows is not understood (the original keeps it). */
    static final int LONGEST = 500;

    private static final Map<Character, String> FRACTIONS = Map.ofEntries(
            Map.entry('½', "1/2"),
            Map.entry('⅓', "1/3"),
            Map.entry('⅔', "2/3"),
            Map.entry('¼', "1/4"),
            Map.entry('¾', "3/4"),
            Map.entry('⅕', "1/5"),
            Map.entry('⅖', "2/5"),
            Map.entry('⅗', "3/5"),
            Map.entry('⅘', "4/5"),
            Map.entry('⅙', "1/6"),
            Map.entry('⅚', "5/6"),
            Map.entry('⅛', "1/8"),
            Map.entry('⅜', "3/8"),
            Map.entry('⅝', "5/8"),
            Map.entry('⅞', "7/8"));
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern BULLET =
            Pattern.compile("^(?:[\\-*•·●○◦▪▫■□▢☐☑✓✔➤►‣+>~]+\\s+|[•·●○◦▪▫■□▢☐☑✓✔➤►‣]+\\s*|\\[[ xX]?]\\s*|#{1,6}\\s+)+");

    private LineText() {}

    /** The line without bullet and decoration, at most {@link #LONGEST} characters. */
    static String clean(String line) {
        String plain = plain(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        return BULLET.matcher(plain.replace("**", "").replace("__", ""))
                .replaceFirst("")
                .strip();
    }

    /** The text in one line of plain characters. Accents, degree signs and emoji stay. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            append(plain, text.charAt(i));
        }
        String composed = Normalizer.isNormalized(plain, Normalizer.Form.NFC)
                ? plain.toString()
                : Normalizer.normalize(plain, Normalizer.Form.NFC);
        return composed.strip();
    }

    private static void append(StringBuilder plain, char c) {
        boolean afterDigit = !plain.isEmpty() && Character.isDigit(plain.charAt(plain.length() - 1));
        if (c < 0x80 && c >= ' ' && c != 0x7f) {
            if (c != ' ') {
                plain.append(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(c);
            }
            return;
        }
        String fraction = FRACTIONS.get(c);
        if (fraction != null) {
            plain.append(afterDigit ? " " : "").append(fraction);
            return;
        }
        if (SUPERSCRIPTS.indexOf(c) >= 0) {
            plain.append(afterDigit ? " " : "").append((char) ('0' + SUPERSCRIPTS.indexOf(c)));
            return;
        }
        String replaced = replacement(c);
        if (!replaced.equals(" ") || !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(replaced);
        }
    }

    private static String replacement(char c) {
        if (c >= '\u2080' && c <= '\u2089') {
            return String.valueOf((char) ('0' + c - '\u2080'));
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return String.valueOf((char) (c - '\uff01' + '!'));
        }
        return switch (c) {
            case '\u2044', '\u2215' -> "/";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> "-";
            case '\u2018', '\u2019', '\u201a', '\u2032', '\u00b4' -> "'";
            case '\u201c', '\u201d', '\u201e', '\u2033' -> "\"";
            case '\u2026' -> "...";
            case '\u00d7' -> "x";
            default -> other(c);
        };
    }

    private static String other(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return " ";
        }
        boolean control = Character.isISOControl(c);
        boolean invisible = Character.getType(c) == Character.FORMAT || c >= '\ufe00' && c <= '\ufe0f';
        return control ? " " : invisible ? "" : String.valueOf(c);
    }

    /** Whether the letters are all capitals, as on many cards; short words say nothing. */
    static boolean shouts(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals >= 4;
    }
}
