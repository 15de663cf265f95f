package ai.jules.saga.reads;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Query-side's reads on this machine, with whatever answers a test wants. */
public final class QueryServer implements AutoCloseable {

    /** What somebody asked of it. */
    public record Asked(
            String path,
            @Nullable String query,
            @Nullable String authorization,
            @Nullable String consistentWith) {}

    private record Answer(int status, String body, boolean stale) {}

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    public QueryServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** @param what the last part of the path, with {@code ?cursor} behind it for a further page */
    public void answers(String what, int status, String body) {
        answers.put(what, new Answer(status, body, false));
    }

    public void answersStale(String what, String body) {
        answers.put(what, new Answer(200, body, true));
    }

    public void neverAnswers() {
        silent = true;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                uri.getPath(),
                uri.getQuery(),
                headers.getFirst("Authorization"),
                headers.getFirst("Jules-Consistent-With")));
        if (silent) {
            awaitTheEnd();
        }
        var what = uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
        var cursor = uri.getQuery().contains("cursor=") ? uri.getQuery().replaceAll(".*cursor=", "?") : "";
        var answer = answers.getOrDefault(what + cursor, new Answer(404, "{}", false));
        if (answer.stale()) {
            exchange.getResponseHeaders().add("Jules-Stale", "true");
        }
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
