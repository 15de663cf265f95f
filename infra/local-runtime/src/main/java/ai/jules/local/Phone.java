package ai.jules.local;

import java.io.IOException;
import java.nio.file.Files;

/** The phone may run on its own, so that it outlives Jules as real handsets do. */
final class Phone {

    private Phone() {}

    /** Whether {@code ./jules phone} runs for this directory: its process lives and its port is open. */
    static boolean runsAlone(DataDirectory directory, Ports ports) {
        return lives(directory) && ports.answers(Port.PHONE);
    }

    private static boolean lives(DataDirectory directory) {
        try {
            long pid = Long.parseLong(Files.readString(directory.phonePid()).strip());
            return ProcessHandle.of(pid).isPresent();
        } catch (IOException | NumberFormatException notRunning) {
            return false;
        }
    }
}
