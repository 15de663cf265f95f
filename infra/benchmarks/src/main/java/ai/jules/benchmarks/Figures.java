package ai.jules.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a benchmark prints: rows for people, and one line per figure for machines. */
record Figures(PrintStream out) {

    void row(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    void figure(String name, double value, String unit) {
        out.printf(Locale.ROOT, "FIGURE %s %s %s%n", name, plain(value), unit);
    }

    /** When, on what, and how busy the machine is with other things. */
    void circumstances() {
        row(
                "%s, %d processors, load %s",
                java.time.Clock.systemUTC().instant(), Runtime.getRuntime().availableProcessors(), load());
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).strip();
        } catch (IOException elsewhere) {
            return "unknown";
        }
    }

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /** The smallest value that this share of all values does not exceed; zero of none. */
    static double percentile(List<Double> values, double percent) {
        if (values.isEmpty()) {
            return 0;
        }
        var sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.1f", value);
    }
}
