package ai.jules.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a place for one more house on this machine. */
final class FreePorts {

    private FreePorts() {}

    static Options optionsIn(Path data) {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(21_000, 31_000);
            try {
                Ports.from(port).requireFree(List.copyOf(Arrays.asList(Port.values())));
                return new Options(port, data);
            } catch (StartFailure taken) {
                // another one, then
            }
        }
    }
}
