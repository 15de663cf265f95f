package ai.jules.kitchen;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
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
    private static final String BULLETS =
            "\u2022\u00b7\u25cf\u25cb\u25e6\u25aa\u25ab\u25a0\u25a1\u25a2\u2610\u2611\u2713\u2714\u27a4\u25ba\u2023";
    /** Marks that are a bullet only with a space behind them. */
    private static final String DASHES = "-*+>~#";

    private static final Pattern BOX = Pattern.compile("^\\[[ xX]?]");

    private LineText() {}

    /** The line without bullet and decoration, at most {@link #LONGEST} characters. */
    static String clean(String line) {
        return unbulleted(plain(line.length() > LONGEST ? line.substring(0, LONGEST) : line));
    }

    /** A plain line without what stands before it as a mark only. */
    static String unbulleted(String plain) {
        String text = plain.replace("**", "").replace("__", "").strip();
        int start = 0;
        while (start < text.length()) {
            char c = text.charAt(start);
            int dashes = start;
            while (dashes < text.length() && DASHES.indexOf(text.charAt(dashes)) >= 0) {
                dashes++;
            }
            boolean dashed = dashes > start && dashes < text.length() && text.charAt(dashes) == ' ';
            Matcher box = BOX.matcher(text).region(start, text.length());
            if (c == ' ' || BULLETS.indexOf(c) >= 0) {
                start++;
            } else if (dashed) {
                start = dashes;
            } else if (box.lookingAt()) {
                start = box.end();
            } else {
                break;
            }
        }
        return text.substring(start);
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
