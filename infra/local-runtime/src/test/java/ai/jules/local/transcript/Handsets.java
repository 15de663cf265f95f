package ai.jules.local.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The family's phones, by way of the simulator. */
public final class Handsets {

    private static final JsonMapper json = JsonMapper.shared();

    private final URI phone;
    private final HttpClient client = HttpClient.newHttpClient();

    public Handsets(URI phone) {
        this.phone = phone;
    }

    /** One text as it is sent, also a second time. */
    public record Text(String sid, String from, boolean toGroup, String body, List<String> media, boolean forged) {}

    /** @param status of the webhook, 0 when nobody answered */
    public record Receipt(boolean accepted, int status) {}

    /**
     * @param from the number of ours it came from
     * @param provider whether the provider itself said it, which is not for Jules to choose
     * @param at when the receiver had it, by its clock
     */
    public record Reply(String sid, String from, String body, boolean provider, Instant at) {}

    public Receipt send(Text text) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "from",
                text.from(),
                "to",
                text.toGroup() ? "group" : "direct",
                "body",
                text.body(),
                "media",
                text.media(),
                "messageSid",
                text.sid()));
        if (text.forged()) {
            body.put("signature", "bad");
        }
        var answer = request("POST", "/simulator/messages", json.writeValueAsString(body));
        if (answer.statusCode() == 202) {
            return new Receipt(true, 200);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(502);
        return new Receipt(
                false, json.readTree(answer.body()).path("webhookStatus").asInt(0));
    }

    /** What came to a phone, oldest first. */
    public List<Reply> received(String number) {
        var answer =
                request("GET", "/simulator/messages?phone=" + URLEncoder.encode(number, StandardCharsets.UTF_8), null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body())
                .valueStream()
                .filter(message -> message.path("direction").asString().equals("outbound"))
                .map(Handsets::reply)
                .toList();
    }

    /** What came to every phone, oldest first, by its number. */
    public Map<String, List<Reply>> received() {
        var answer = request("GET", "/simulator/messages", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body())
                .valueStream()
                .filter(message -> message.path("direction").asString().equals("outbound"))
                .collect(Collectors.groupingBy(
                        message -> message.path("to").asString(),
                        Collectors.mapping(Handsets::reply, Collectors.toList())));
    }

    private static Reply reply(JsonNode message) {
        String body = message.path("body").asString();
        return new Reply(
                message.path("sid").asString(),
                message.path("from").asString(),
                body,
                body.startsWith("You have successfully been unsubscribed"),
                Instant.ofEpochMilli(message.path("at").asLong()));
    }

    /** The family's number; a house that died tells it once it is up again. */
    public String groupNumber() {
        // asked with every reply that is heard: not to be looked at only after Awaitility's first tenth of a second
        var answer = await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofMinutes(5))
                .until(() -> request("GET", "/simulator/numbers", null), it -> it.statusCode() == 200);
        return json.readTree(answer.body()).path("group").asString();
    }

    /** What the household's clock says. */
    public Instant now() {
        var answer = request("GET", "/simulator/clock", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Instant.parse(json.readTree(answer.body()).path("now").asString());
    }

    public void advanceClock(Duration by) {
        var answer = request("PUT", "/simulator/clock", json.writeValueAsString(Map.of("advance", by.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** @param plan as the simulator takes it, or empty for none */
    public void faults(String plan) {
        var answer = plan.isEmpty()
                ? request("DELETE", "/simulator/faults", null)
                : request("PUT", "/simulator/faults", plan);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private HttpResponse<String> request(String method, String path, @org.jspecify.annotations.Nullable String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(phone + path))
                    .timeout(Duration.ofMinutes(2))
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the phone does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
