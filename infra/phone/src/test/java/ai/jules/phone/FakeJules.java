package ai.jules.phone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The other end of the webhooks: checks each signature with the provider's own library and remembers what came. */
final class FakeJules implements AutoCloseable {

    /** What the phone signs for: Jules believes in this address and is not listening there. */
    static final String PUBLIC_URL = "https://jules.example";

    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final HttpServer server;
    private final RequestValidator validator = new RequestValidator(TOKEN);
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private volatile Consumer<Hook> reaction = hook -> {};
    private volatile boolean failing;

    FakeJules() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void reactWith(Consumer<Hook> next) {
        reaction = next;
    }

    void fail(boolean now) {
        failing = now;
    }

    List<Hook> texts() {
        return hooks.stream()
                .filter(hook -> hook.path().equals("/api/v1/sms/webhook"))
                .toList();
    }

    List<String> statusesOf(String sid) {
        return hooks.stream()
                .filter(hook -> hook.path().startsWith("/api/v1/sms/status"))
                .filter(hook -> hook.signed() && sid.equals(hook.parameter("MessageSid")))
                .map(hook -> hook.parameter("MessageStatus"))
                .toList();
    }

    void forget() {
        hooks.clear();
        reaction = hook -> {};
        failing = false;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"POST".equals(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            Hook hook = read(exchange);
            hooks.add(hook);
            if (failing) {
                exchange.sendResponseHeaders(500, -1);
            } else {
                exchange.sendResponseHeaders(hook.signed() ? 204 : 403, -1);
                reaction.accept(hook);
            }
        }
    }

    private Hook read(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decode(parts[0]), decode(parts[1]));
        }
        String path = exchange.getRequestURI().toString();
        String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
        boolean signed = signature != null && validator.validate(PUBLIC_URL + path, parameters, signature);
        String token = exchange.getRequestHeaders().getFirst("I-Twilio-Idempotency-Token");
        return new Hook(path, parameters, signed, String.valueOf(token));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    record Hook(String path, Map<String, String> parameters, boolean signed, String idempotencyToken) {

        String parameter(String name) {
            return String.valueOf(parameters.get(name));
        }
    }
}
