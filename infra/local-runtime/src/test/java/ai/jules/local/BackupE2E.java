package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.local.ScriptedBackup.Word;
import ai.jules.local.transcript.Handsets;
import ai.jules.local.transcript.Handsets.Text;
import ai.jules.local.transcript.Performance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first provider refuses, the backup takes the text, and what it reports is what the family sees. */
@InAnotherProcess
class BackupE2E {

    private static final String REFUSE_THREE_TIMES = "{\"send\":[{\"status\":429,\"code\":20429,\"times\":3}]}";

    @TempDir
    private static Path directory;

    private static ScriptedBackup backup;
    private static HouseProcess process;
    private static RunningHouse house;
    private static Handsets handsets;
    private static String maria;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        backup = new ScriptedBackup();
        var options = FreePorts.optionsIn(directory.resolve("data"));
        process = HouseProcess.house(
                        options,
                        Map.of(
                                "SINCH_BASE_URL", backup.baseUrl(),
                                "SINCH_SERVICE_PLAN_ID", "a-plan",
                                "SINCH_API_TOKEN", "a-token-for-nobody",
                                "SINCH_NUMBER", "+12025550188",
                                "SINCH_CALLBACK_SECRET", "0123456789abcdef0123456789abcdef"))
                .waitUntilUp();
        house = new RunningHouse(options);
        handsets = new Handsets(house.phone());
        maria = Performance.in(house).play("joining", """
            maria > JOIN
            < ...What should I call you?...
            maria > Maria
            < ...Your household is ready...
            """).numberOf("maria");
    }

    @AfterAll
    static void stop() {
        house.close();
        process.close();
        backup.close();
    }

    @Test
    @Tag("rule-18")
    @Tag("rule-20")
    void aTextTheBackupDeliversIsDelivered() {
        backup.willReport(
                new Word("Dispatched", 401),
                new Word("Queued", 400),
                new Word("Delivered", 0),
                new Word("Delivered", 0),
                new Word("Dispatched", 401));

        textWhileTheFirstProviderRefuses("add milk");

        awaitStatus("Added milk", "delivered");
        assertThat(backup.batches()).hasSize(1);
        assertThat(backup.batches().getFirst().path("to").path(0).asString()).isEqualTo(maria.substring(1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(backup.answers()).hasSize(5).containsOnly(204));
        assertThat(statusOf("Added milk")).isEqualTo("delivered");
    }

    @Test
    @Tag("rule-20")
    void aTextTheBackupCannotDeliverIsUndelivered() {
        backup.willReport(new Word("Dispatched", 401), new Word("Failed", 5));

        textWhileTheFirstProviderRefuses("add eggs");

        awaitStatus("Added eggs", "undelivered");
    }

    @Test
    @Tag("rule-23")
    void whoeverChangesTheAddressIsNotBelieved() {
        backup.willReport(new Word("Dispatched", 401));
        textWhileTheFirstProviderRefuses("add bread");
        awaitStatus("Added bread", "sent");
        var address = backup.batches().getFirst().path("callback_url").asString();
        var report = "{\"type\":\"recipient_delivery_report_sms\",\"status\":\"Failed\",\"code\":402}";

        assertThat(backup.post(address.replace("member=", "member=0"), report)).isEqualTo(403);
        assertThat(backup.post(address.substring(0, address.length() - 1), report))
                .isEqualTo(403);
        assertThat(backup.post(address.replaceFirst("\\?.*", ""), report)).isEqualTo(403);

        house.settle();
        assertThat(statusOf("Added bread")).isEqualTo("sent");
    }

    private static void textWhileTheFirstProviderRefuses(String body) {
        handsets.faults(REFUSE_THREE_TIMES);
        var sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        assertThat(handsets.send(new Text(sid, maria, false, body, List.of(), false))
                        .accepted())
                .isTrue();
    }

    private void awaitStatus(String beginning, String status) {
        await(beginning + " is " + status)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(statusOf(beginning)).isEqualTo(status));
    }

    private String statusOf(String beginning) {
        return messages().stream()
                .filter(message -> message.path("direction").asString().equals("outbound"))
                .filter(message -> message.path("body").asString("").startsWith(beginning))
                .map(message -> message.path("status").asString())
                .findFirst()
                .orElse("not there");
    }

    private List<JsonNode> messages() {
        var json = JsonMapper.shared();
        var token = house.token(maria);
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        var household = json.readTree(claims).path("household_id").asString();
        var request = HttpRequest.newBuilder(
                        URI.create(house.door() + "/api/v1/households/" + household + "/messages?limit=100"))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return json.readTree(answer.body()).path("items").valueStream().toList();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
