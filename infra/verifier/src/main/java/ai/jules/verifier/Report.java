package ai.jules.verifier;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/** One line for each thing checked and one for each finding, up to a number of each kind; the rest are counted. */
final class Report {

    private static final int LINES_OF_EACH = 20;

    private final PrintStream out;
    private final Map<Finding, Long> found = new EnumMap<>(Finding.class);

    Report(PrintStream out) {
        this.out = out;
    }

    void finding(Finding finding, String words) {
        if (found.merge(finding, 1L, Long::sum) <= LINES_OF_EACH) {
            line("FINDING " + finding.label() + ": " + words);
        }
    }

    /** Something was looked at, whatever was found about it. */
    void checked(String words) {
        line("checked " + words);
    }

    /** Says what the answer does not cover. */
    void note(String words) {
        line("note " + words);
    }

    boolean has(Finding finding) {
        return found.containsKey(finding);
    }

    long findings() {
        return found.values().stream().mapToLong(Long::longValue).sum();
    }

    void end() {
        found.forEach((finding, count) -> {
            if (count > LINES_OF_EACH) {
                line("FINDING " + finding.label() + ": and " + (count - LINES_OF_EACH) + " more");
            }
        });
        line(found.isEmpty() ? "verified: nothing was found" : "not verified: " + findings() + " findings");
    }

    /** A file name or an id in an export may hold anything; a terminal is to see letters only. */
    void line(String words) {
        var line = new StringBuilder(words.length());
        words.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(line::appendCodePoint);
        out.println(line);
    }
}
