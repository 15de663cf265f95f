package ai.jules.saga.conversation;

import ai.jules.language.SmsText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How parts of an answer are put so that they fit. */
final class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM d, uuuu", Locale.US);

    private Phrases() {}

    /** In ASCII and on one line. */
    static String plain(String words) {
        return SmsText.plain(words.replaceAll("\\s+", " "));
    }

    /** {@code Sat Nov 21, 2026}. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String cut(String words, int room) {
        return words.length() <= room
                ? words
                : words.substring(0, Math.max(0, room - 3)).stripTrailing() + "...";
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** {@code A, B and C}. */
    static String all(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    /** As many as fit, in order, and how many more there are: {@code Have: A, B and 3 more.} */
    static String some(String head, List<String> items, String between, String end, int room) {
        for (int shown = items.size(); shown > 0; shown--) {
            var words = head + String.join(between, items.subList(0, shown)) + more(items.size() - shown) + end;
            if (words.length() <= room) {
                return words;
            }
        }
        var tail = more(Math.max(0, items.size() - 1)) + end;
        return cut(head + String.join("", items.subList(0, Math.min(1, items.size()))), room - tail.length()) + tail;
    }

    static String some(String head, List<String> items, String end, int room) {
        return some(head, items, ", ", end, room);
    }

    private static String more(int left) {
        return left == 0 ? "" : " and " + left + " more";
    }
}
