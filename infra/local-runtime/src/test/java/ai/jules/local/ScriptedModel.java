package ai.jules.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Speaks {@code POST /v1/responses} as the vendor does, and says whatever a test wants. */
final class ScriptedModel implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String lastRequest = "";
    private volatile Script script = (_, exchange) -> answer(exchange, 500, "");

    ScriptedModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            int number = requests.incrementAndGet();
            lastRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            script.answer(number, exchange);
            exchange.close();
        });
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Since the script was set. */
    int requests() {
        return requests.get();
    }

    String lastRequest() {
        return lastRequest;
    }

    void willNeverAnswer() {
        set((_, _) -> {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void willSay(String text) {
        set((_, exchange) -> answer(exchange, 200, saying(text)));
    }

    void willFail(int status) {
        set((_, exchange) -> answer(exchange, status, "{\"error\":{\"message\":\"no\"}}"));
    }

    void willFailThenSay(int times, int status, String text) {
        set((number, exchange) ->
                answer(exchange, number > times ? 200 : status, number > times ? saying(text) : "{}"));
    }

    private void set(Script next) {
        requests.set(0);
        script = next;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String saying(String text) {
        return """
            {"id":"resp_1","object":"response","created_at":1795000000,"status":"completed","error":null,
             "incomplete_details":null,"instructions":null,"metadata":{},"model":"gpt-6-luna",
             "output":[{"type":"message","id":"msg_1","status":"completed","role":"assistant",
                        "content":[{"type":"output_text","annotations":[],"text":%s}]}],
             "parallel_tool_calls":true,"temperature":1,"tool_choice":"auto","tools":[],"top_p":1,
             "usage":{"input_tokens":10,"input_tokens_details":{"cached_tokens":0},"output_tokens":10,
                      "output_tokens_details":{"reasoning_tokens":0},"total_tokens":20}}\
            """.formatted(JsonMapper.shared().writeValueAsString(text));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private interface Script {
        void answer(int request, HttpExchange exchange) throws IOException;
    }
}
