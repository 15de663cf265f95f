package ai.jules.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds a place for one more house on this machine. */
final class FreePorts {

    private static final int FIRST = 21_000;
    private static final int LAST = 31_000;

    /** More than a house has. */
    private static final int APART = 100;

    /** No two houses of a run want the same, even when they look for a place at the same time. */
    private static final AtomicInteger next =
            new AtomicInteger(ThreadLocalRandom.current().nextInt((LAST - FIRST) / APART));

    private FreePorts() {}

    static Options optionsIn(Path data) {
        while (true) {
            int port = FIRST + next.getAndIncrement() % ((LAST - FIRST) / APART) * APART;
            try {
                Ports.from(port).requireFree(List.copyOf(Arrays.asList(Port.values())));
                return new Options(port, data);
            } catch (StartFailure taken) {
                // another one, then
            }
        }
    }
}
