package ai.jules.local;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words that must not be found, whichever way they are written: in capitals or not, as UTF-16, hex, Base64. */
final class Needles {

    private record Needle(String word, String how, byte[] bytes) {}

    /** By their first two bytes, so that gigabytes are looked through once. */
    private final Map<Integer, List<Needle>> needles;

    private final BitSet begun = new BitSet(1 << 16);

    private Needles(List<Needle> needles) {
        this.needles = needles.stream().collect(Collectors.groupingBy(needle -> pair(needle.bytes, 0)));
        this.needles.keySet().forEach(begun::set);
    }

    static Needles of(String... words) {
        return new Needles(
                Arrays.stream(words).flatMap(word -> forms(word).stream()).toList());
    }

    private static List<Needle> forms(String word) {
        var forms = new ArrayList<Needle>();
        for (String spelled : List.of(word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT), word)) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                byte[] bytes = spelled.getBytes(charset);
                forms.add(new Needle(word, charset.name(), bytes));
                forms.add(new Needle(word, "hex", ascii(HexFormat.of().formatHex(bytes))));
                for (int shift = 0; shift < 3; shift++) {
                    forms.add(new Needle(word, "Base64", ascii(base64Inside(bytes, shift))));
                }
            }
        }
        return forms;
    }

    /** The letters that are the same whatever surrounds the word, when it begins at this place of a group of three. */
    private static String base64Inside(byte[] word, int shift) {
        byte[] shifted = new byte[shift + word.length];
        System.arraycopy(word, 0, shifted, shift, word.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = shift == 0 ? 0 : shift + 1;
        int to = shifted.length / 3 * 4
                + switch (shifted.length % 3) {
                    case 1 -> 1;
                    case 2 -> 2;
                    default -> 0;
                };
        return encoded.substring(from, Math.min(to, encoded.length()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    boolean areIn(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8)).isPresent();
    }

    /** The first that is found, and how it is written. */
    Optional<String> in(byte[] haystack) {
        for (int i = 0; i < haystack.length - 1; i++) {
            int at = i;
            var candidates = begun.get(pair(haystack, i)) ? needles.get(pair(haystack, i)) : List.<Needle>of();
            var found = candidates.stream()
                    .filter(needle -> isAt(haystack, at, needle.bytes))
                    .findFirst();
            if (found.isPresent()) {
                return found.map(needle -> needle.word + " as " + needle.how);
            }
        }
        return Optional.empty();
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 255) << 8 | bytes[at + 1] & 255;
    }

    private static boolean isAt(byte[] haystack, int at, byte[] needle) {
        int end = at + needle.length;
        return end <= haystack.length && Arrays.equals(haystack, at, end, needle, 0, needle.length);
    }
}
