package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody chooses what arrives by text: what is built to hurt may cost more, but not without bound. */
class ReaderSpeedTest {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int LONGEST = 1600;
    /** Hostile texts are up to two hundred times as long as a family's, and cost at most so many times as much. */
    private static final double BOUND = 600;

    static Stream<String> hostile() {
        return Stream.of(
                "a ",
                "1 ",
                "milk ",
                "milk, ",
                "add ",
                "add milk ",
                "add milk and ",
                "what ",
                "and ",
                "is ",
                "the ",
                "no ",
                "x, ",
                "thursday is tacos ",
                ". ",
                "milk\n",
                "how much ",
                "we have ",
                "who added ",
                "can you ",
                "- ",
                "half ",
                "2 5 ",
                "or ",
                "for the ",
                "a",
                "'",
                "' ",
                "1/2 ",
                "https://",
                "Liked \u201c",
                "to the list ",
                "leo leo's ",
                "swap mon and ",
                "not ");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void answersToHostileTextsWithinABound(String part) throws IOException {
        List<Corpus.Line> family = Corpus.read("dev.tsv");
        String text = part.repeat(LONGEST / part.length() + 1).substring(0, LONGEST);
        Corpus.Line line = Corpus.line("-", text);
        family.forEach(Corpus.Line::read);
        long usual = Stream.of(1, 2, 3)
                .mapToLong(round -> nanos(family) / family.size())
                .min()
                .orElseThrow();

        long worst = Stream.of(1, 2, 3)
                .mapToLong(round -> nanos(List.of(line)))
                .min()
                .orElseThrow();

        assertThat((double) worst / usual).isLessThan(BOUND);
    }

    private static long nanos(List<Corpus.Line> lines) {
        long start = CLOCK.getCurrentThreadCpuTime();
        lines.forEach(Corpus.Line::read);
        return CLOCK.getCurrentThreadCpuTime() - start;
    }

    /** Prints how long the texts of some corpora, of dev.tsv when none is named, take once everything is warm. */
    public static void main(String[] arguments) throws IOException {
        List<Corpus.Line> lines = new ArrayList<>();
        for (String file : arguments.length == 0 ? new String[] {"dev.tsv"} : arguments) {
            lines.addAll(Corpus.read(file));
        }
        for (int round = 0; round < 40; round++) {
            lines.forEach(Corpus.Line::read);
        }
        long[] nanos = new long[lines.size() * 20];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = nanos(List.of(lines.get(i % lines.size())));
        }
        Arrays.sort(nanos);
        for (double part : new double[] {0.5, 0.95, 0.99}) {
            System.out.printf(
                    "%.0f %% within %.3f ms of processor time%n", 100 * part, nanos[(int) (part * nanos.length)] / 1e6);
        }
    }
}
