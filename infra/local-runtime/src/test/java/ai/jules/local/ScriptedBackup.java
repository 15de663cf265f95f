package ai.jules.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes batches as the backup does, and posts the reports it was asked for, in words a test chooses. */
final class ScriptedBackup implements AutoCloseable {

    private static final JsonMapper json = JsonMapper.shared();

    /** What is reported of a batch: the provider's word and its detailed code. */
    record Word(String status, int code) {}

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<JsonNode> batches = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private volatile List<Word> words = List.of();

    ScriptedBackup() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/xms/v1/a-plan/batches", this::take);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void willReport(Word... next) {
        batches.clear();
        answers.clear();
        words = List.of(next);
    }

    /** What it was given since it was told what to report. */
    List<JsonNode> batches() {
        return List.copyOf(batches);
    }

    /** How its reports were answered. */
    List<Integer> answers() {
        return List.copyOf(answers);
    }

    private void take(HttpExchange exchange) throws IOException {
        var batch = json.readTree(exchange.getRequestBody().readAllBytes());
        var id = "01BATCH" + numbers.incrementAndGet();
        batches.add(batch);
        var body = json.writeValueAsBytes(Map.of("id", id, "type", "mt_text"));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(201, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
        var said = words;
        Thread.ofVirtual().start(() -> said.forEach(word -> report(batch, id, word)));
    }

    private void report(JsonNode batch, String id, Word word) {
        var report = json.writeValueAsString(Map.of(
                "type", "recipient_delivery_report_sms",
                "batch_id", id,
                "recipient", batch.path("to").path(0).asString(),
                "code", word.code(),
                "status", word.status(),
                "at", "2026-11-23T12:00:00.000Z",
                "client_reference", batch.path("client_reference").asString()));
        answers.add(post(batch.path("callback_url").asString(), report));
    }

    /** Whoever likes may post to an address. */
    int post(String address, String report) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(report, StandardCharsets.UTF_8))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
