package ai.jules.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a place for one more house on this machine. */
final class FreePorts {

    /** Houses of two runs side by side never want the same ports. */
    private static final int RANGE = 5_000;

    private static final int FIRST = 21_000 + RANGE * (Integer.getInteger("jules.fork", 1) - 1);

    private FreePorts() {}

    static Options optionsIn(Path data) {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, FIRST + RANGE);
            try {
                Ports.from(port).requireFree(List.copyOf(Arrays.asList(Port.values())));
                return new Options(port, data);
            } catch (StartFailure taken) {
                // another one, then
            }
        }
    }
}
