package ai.jules.saga.messaging.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks the provider's wire as it is told to. */
final class WireServer implements AutoCloseable {

    static final String ACCOUNT = "AC00000000000000000000000000000001";
    static final Instant CREATED = Instant.parse("2026-11-23T17:59:30Z");

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A request whose body came to its end. */
    record Request(String line, @Nullable String authorization, Map<String, String> parameters) {}

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    @FunctionalInterface
    private interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }

    WireServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answer(int status, String body) {
        answers.add(exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    void answerHalf(int status) {
        answers.add(exchange -> {
            exchange.sendResponseHeaders(status, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            hold(exchange, Duration.ofSeconds(5));
        });
    }

    void hold(Duration time) {
        answers.add(exchange -> hold(exchange, time));
    }

    private void hold(HttpExchange exchange, Duration time) throws IOException {
        try {
            if (!closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                exchange.sendResponseHeaders(504, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var query = exchange.getRequestURI().getRawQuery();
            requests.add(new Request(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    parameters(query == null ? body : query)));
            var answer = answers.poll();
            if (answer == null) {
                exchange.sendResponseHeaders(500, -1);
            } else {
                answer.to(exchange);
            }
        }
    }

    private static Map<String, String> parameters(String encoded) {
        var parameters = new TreeMap<String, String>();
        for (var pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                var at = pair.indexOf('=');
                parameters.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A message resource as in the provider's description. */
    static String message(String sid, String body, String status) {
        var created = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
                .format(CREATED.atZone(ZoneOffset.UTC));
        ObjectNode message = JSON.createObjectNode();
        message.put("account_sid", ACCOUNT)
                .put("api_version", "2010-04-01")
                .put("body", body)
                .put("date_created", created)
                .put("date_updated", created)
                .putNull("date_sent")
                .put("direction", "outbound-api")
                .putNull("error_code")
                .putNull("error_message")
                .put("from", "+12025550199")
                .putNull("messaging_service_sid")
                .put("num_media", "0")
                .put("num_segments", "1")
                .putNull("price")
                .putNull("price_unit")
                .put("sid", sid)
                .put("status", status)
                .put("to", "+12025550101")
                .put("uri", "/2010-04-01/Accounts/" + ACCOUNT + "/Messages/" + sid + ".json");
        message.putObject("subresource_uris");
        return message.toString();
    }

    static String page(@Nullable String next, String... messages) {
        return "{\"first_page_uri\":\"/\",\"next_page_uri\":" + (next == null ? "null" : "\"" + next + "\"")
                + ",\"previous_page_uri\":null,\"page\":0,\"page_size\":100,\"start\":0,\"end\":1,\"uri\":\"/\",\"messages\":["
                + String.join(",", messages) + "]}";
    }

    static String error(int code, int status) {
        return "{\"code\":" + code + ",\"message\":\"refused for +12025550101\",\"more_info\":\"\",\"status\":" + status
                + "}";
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
