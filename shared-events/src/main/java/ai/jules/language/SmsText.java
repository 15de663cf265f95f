package ai.jules.language;

import java.text.Normalizer;

/** What fits into a text message: plain ASCII (a part of GSM-7), at most two segments. */
public final class SmsText {

    /** Two concatenated GSM-7 segments hold 2 x 153 characters. */
    public static final int TWO_SEGMENTS = 306;

    private SmsText() {}

    /** The same words in ASCII, cut with dots when they are longer than two segments. */
    public static String fit(String words) {
        var plain = plain(words);
        return plain.length() <= TWO_SEGMENTS
                ? plain
                : plain.substring(0, TWO_SEGMENTS - 3).stripTrailing() + "...";
    }

    /** Typographic signs become their plain counterparts, accents go, what has no counterpart is left out. */
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
        return plain.toString()
                .replaceAll("[\\[\\]{}\\\\^~|`]", "")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
