package ai.jules.saga.messaging.twilio;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a request to its end and resets the connection. */
final class BreakingServer implements AutoCloseable {

    final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket socket;

    BreakingServer() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::run);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void run() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                connections.incrementAndGet();
                var read = new StringBuilder();
                var in = connection.getInputStream();
                while (!read.toString().contains("StatusCallback")) {
                    var chunk = new byte[4096];
                    var length = in.read(chunk);
                    if (length < 0) {
                        break;
                    }
                    read.append(new String(chunk, 0, length, StandardCharsets.UTF_8));
                }
                connection.setSoLinger(true, 0);
            } catch (IOException e) {
                // the test is over
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
