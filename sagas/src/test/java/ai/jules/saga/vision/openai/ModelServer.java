package ai.jules.saga.vision.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the wire format of {@code POST /v1/responses} on this machine, with whatever answer a test wants. */
public final class ModelServer implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Answering answering = exchange -> exchange.sendResponseHeaders(500, -1);
    private volatile String lastRequest = "";
    private volatile String lastPath = "";

    public ModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            lastPath = exchange.getRequestURI().getPath();
            lastRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answering.to(exchange);
            exchange.close();
        });
        server.start();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public void answersText(String text) {
        answers(
                200,
                response(
                        "completed",
                        "null",
                        "{\"type\":\"output_text\",\"annotations\":[],\"text\":" + quoted(text) + "}"));
    }

    public void answersRefusal(String words) {
        answers(200, response("completed", "null", "{\"type\":\"refusal\",\"refusal\":" + quoted(words) + "}"));
    }

    public void answersIncomplete(String text) {
        answers(
                200,
                response(
                        "incomplete",
                        "{\"reason\":\"max_output_tokens\"}",
                        "{\"type\":\"output_text\",\"annotations\":[],\"text\":" + quoted(text) + "}"));
    }

    public void neverAnswers() {
        answering = _ -> {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    public void answers(int status, String body, String... header) {
        answering = exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            if (header.length == 2) {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static String response(String status, String incomplete, String content) {
        return """
            {"id":"resp_1","object":"response","created_at":1795000000,"status":"%s","error":null,
             "incomplete_details":%s,"instructions":null,"metadata":{},"model":"gpt-6-luna",
             "output":[{"type":"message","id":"msg_1","status":"completed","role":"assistant","content":[%s]}],
             "parallel_tool_calls":true,"temperature":1,"tool_choice":"auto","tools":[],"top_p":1,
             "usage":{"input_tokens":10,"input_tokens_details":{"cached_tokens":0},"output_tokens":10,
                      "output_tokens_details":{"reasoning_tokens":0},"total_tokens":20}}\
            """.formatted(status, incomplete, content);
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    public String lastRequest() {
        return lastRequest;
    }

    public String lastPath() {
        return lastPath;
    }

    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }
}
