package ai.jules.benchmarks.cards;

import ai.jules.saga.vision.local.Settled;
import java.util.List;
import java.util.Optional;

/** Counts for one condition. A printed line is right only when every character is, spaces at the ends apart. */
final class Tally {

    private static final double SURE = 0.8;

    private int photos;
    private int lines;
    private int right;
    private int first;
    private int second;
    private int wrong;
    private int wrongFlagged;
    private int rightFlagged;
    private long nanos;

    void add(List<String> printed, List<Settled> rows, long cpuNanos) {
        photos++;
        nanos += cpuNanos;
        for (String line : printed) {
            String wanted = plain(line);
            lines++;
            first += rows.stream().anyMatch(row -> plain(row.first()).equals(wanted)) ? 1 : 0;
            second += rows.stream().anyMatch(row -> plain(row.second()).equals(wanted)) ? 1 : 0;
            Optional<Settled> exact = rows.stream()
                    .filter(row -> plain(row.text()).equals(wanted))
                    .findFirst();
            if (exact.isPresent()) {
                right++;
                rightFlagged += exact.get().confidence() < SURE ? 1 : 0;
            } else {
                wrong++;
                wrongFlagged += flagged(wanted, rows) ? 1 : 0;
            }
        }
    }

    void add(Tally other) {
        photos += other.photos;
        lines += other.lines;
        right += other.right;
        first += other.first;
        second += other.second;
        wrong += other.wrong;
        wrongFlagged += other.wrongFlagged;
        rightFlagged += other.rightFlagged;
        nanos += other.nanos;
    }

    /** Lines read exactly right, in per cent. */
    double percentRight() {
        return lines == 0 ? 0 : 100.0 * right / lines;
    }

    /** Whether the row most like the line is doubtful; a line that was not seen at all counts as not flagged. */
    private static boolean flagged(String wanted, List<Settled> rows) {
        Settled nearest = null;
        double best = 0.5;
        for (Settled row : rows) {
            double distance = (double) distance(plain(row.text()), wanted) / Math.max(1, wanted.length());
            if (distance < best) {
                best = distance;
                nearest = row;
            }
        }
        return nearest != null && nearest.confidence() < SURE;
    }

    private static String plain(String line) {
        return line.replace("½", "1/2")
                .replace("¼", "1/4")
                .replace("¾", "3/4")
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }

    static String heading() {
        return "%-28s %6s %8s %8s %8s %14s %14s %8s"
                .formatted("", "lines", "right", "ONNX", "Tess.", "wrong flagged", "right flagged", "CPU s");
    }

    String row(String name) {
        return "%-28s %6d %7.1f%% %7.1f%% %7.1f%% %8d of %-3d %8d of %-4d %6.2f"
                .formatted(
                        name,
                        lines,
                        100.0 * right / lines,
                        100.0 * first / lines,
                        100.0 * second / lines,
                        wrongFlagged,
                        wrong,
                        rightFlagged,
                        right,
                        nanos / 1e9 / photos);
    }
}
