package ai.jules.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What fits into a text message: plain ASCII (a part of GSM-7), at most two segments, no address of a link shortener. */
public final class SmsText {

    /** Two concatenated GSM-7 segments hold 2 x 153 characters. */
    public static final int TWO_SEGMENTS = 306;

    /**
     * An address of a public link shortener with all that belongs to it, but not the full stop after it. Carriers take such
     * texts for spam (rule 22), also when the address is only repeated from what somebody pasted.
     */
    private static final Pattern SHORT_LINK = Pattern.compile("(?i)(?<![a-z0-9-])(?:https?://)?(?:www\\.)?"
            + "(?:bit\\.ly|t\\.co|tinyurl\\.com|goo\\.gl|ow\\.ly|is\\.gd|buff\\.ly|rebrand\\.ly|cutt\\.ly|rb\\.gy"
            + "|shorturl\\.at|t\\.ly|tiny\\.cc|lnkd\\.in|s\\.id|v\\.gd|bl\\.ink)"
            + "(?![a-z0-9-]|\\.[a-z0-9])(?::[0-9]+)?(?:[/?#][^\\s<>\"'()]*[^\\s<>\"'().,;:!?]|/)?");

    private SmsText() {}

    /** The same words in ASCII, cut with dots when they are longer than two segments. */
    public static String fit(String words) {
        var plain = plain(words);
        return plain.length() <= TWO_SEGMENTS
                ? plain
                : plain.substring(0, TWO_SEGMENTS - 3).stripTrailing() + "...";
    }

    /**
     * Typographic signs become their plain counterparts, accents go, what has no counterpart is left out. Where there was a
     * short link it says "(link)".
     */
    public static String plain(String words) {
        var replaced = words.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2013', '-')
                .replace('\u2014', '-')
                .replace("\u2026", "...")
                .replace("\u00d7", "x")
                .replace("\u00bd", " 1/2")
                .replace("\u00bc", " 1/4")
                .replace("\u00be", " 3/4")
                .replace("\u2044", "/");
        var decomposed = Normalizer.normalize(replaced, Normalizer.Form.NFKD);
        var plain = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> c == '\n' || (c >= 0x20 && c < 0x7f))
                .forEach(plain::appendCodePoint);
        // these seven are in GSM-7 only by an escape and would count twice
        var letters = plain.toString().replaceAll("[\\[\\]{}\\\\^~|`]", "");
        return SHORT_LINK
                .matcher(letters)
                .replaceAll("(link)")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
