package ai.jules.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;

/** The phone may run on its own, so that it outlives Jules as real handsets do. */
final class Phone {

    private static final int PATIENCE_MILLIS = 1_000;

    private Phone() {}

    /** Whether {@code ./jules phone} runs for this directory: its process lives and its port is open. */
    static boolean runsAlone(DataDirectory directory, Ports ports) {
        return lives(directory) && answers(ports.number(Port.PHONE));
    }

    private static boolean lives(DataDirectory directory) {
        try {
            long pid = Long.parseLong(Files.readString(directory.phonePid()).strip());
            return ProcessHandle.of(pid).isPresent();
        } catch (IOException | NumberFormatException notRunning) {
            return false;
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
