package ai.jules.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

class GatewayTest {

    private static final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static EchoService command;
    private static EchoService query;
    private static EchoService sagas;
    private static EchoService phone;
    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void openTheDoor() throws IOException {
        command = new EchoService("command-side");
        query = new EchoService("query-side");
        sagas = new EchoService("sagas");
        phone = new EchoService("phone");
        gateway = open("--JULES_PHONE_URL=" + phone.address());
    }

    private static ConfigurableApplicationContext open(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--spring.config.name=gateway",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--logging.level.root=WARN",
                "--JULES_COMMAND_URL=" + command.address(),
                "--JULES_QUERY_URL=" + query.address(),
                "--JULES_SAGAS_URL=" + sagas.address(),
                "--jules.gateway.answer-timeout=500ms"));
        arguments.addAll(List.of(more));
        return Gateway.application().run(arguments.toArray(String[]::new));
    }

    @AfterAll
    static void closeTheDoor() {
        gateway.close();
        command.close();
        query.close();
        sagas.close();
        phone.close();
    }

    @BeforeEach
    void forget() {
        command.seen.clear();
        query.seen.clear();
    }

    private static URI at(ConfigurableApplicationContext door, String target) {
        return URI.create("http://127.0.0.1:" + door.getEnvironment().getProperty("local.server.port") + target);
    }

    private static HttpRequest.Builder to(String target) {
        return HttpRequest.newBuilder(at(gateway, target));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "POST, /api/v1/sms/webhook, command-side",
        "POST, /api/v1/sms/status?d=1, command-side",
        "POST, /api/v1/auth/login, command-side",
        "GET, /api/v1/audit/consent?memberId=1, query-side",
        "POST, /api/v1/audit/export, query-side",
        "GET, /api/v1/households, query-side",
        "GET, /api/v1/households/1/recipes, query-side",
        "GET, /api/v1/households/1/jobs/2, query-side",
        "POST, /api/v1/households, command-side",
        "POST, /api/v1/households/1/recipes, command-side",
        "DELETE, /api/v1/households/1/recipes/2, command-side",
        "GET, /api/v1/members/1/conversations, query-side",
        "PUT, /api/v1/members/1/preferences, command-side",
        "GET, /api/v1/admin/sagas/jobs, sagas",
        "POST, /api/v1/admin/command-side/parked, command-side",
        "POST, /api/v1/admin/query-side/rebuild, query-side",
        "GET, /photos/1/original.jpg, query-side",
        "GET, /, query-side",
        "GET, /week, query-side",
        "GET, /assets/index.js, query-side",
        "POST, /simulator/messages, phone",
        "GET, /simulator, phone",
    })
    void sendsEachPathToItsService(String method, String target, String service) throws Exception {
        var answer = send(to(target).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(service);
        assertThat(answer.headers().firstValue("Jules-Consistency")).contains("opaque");
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "GET, /api/v1/nothing, 404, not-found",
        "GET, /api/v1/admin/elsewhere/x, 404, not-found",
        "GET, /metrics, 404, not-found",
        "GET, /actuator/env, 404, not-found",
        "POST, /week, 405, method-not-allowed",
    })
    void refusesWhatHasNoRoute(String method, String target, int status, String code) throws Exception {
        var answer = send(to(target).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"https://jules.example/problems/" + code + "\"");
    }

    @Test
    void hasNoSimulatorWithoutAPhone() throws Exception {
        try (var door = open()) {
            var answer = send(HttpRequest.newBuilder(at(door, "/simulator/messages")));

            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void tellsItsOwnHealthAndNobodyElses() throws Exception {
        var answer = send(to("/health"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
        assertThat(query.seen).isEmpty();
    }

    @Test
    void passesASignedFormOnByteForByte() throws Exception {
        String form = "Zebra=last&Body=caf%C3%A9+%26+eggs&Empty=&Body=again&a=%F0%9F%8C%AE";
        send(to("/api/v1/sms/webhook?foo=hello%20world&phone=%2B12025550101")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(form)));

        var seen = command.seen.poll(5, TimeUnit.SECONDS);
        assertThat(new String(seen.body(), StandardCharsets.UTF_8)).isEqualTo(form);
        assertThat(seen.target()).isEqualTo("/api/v1/sms/webhook?foo=hello%20world&phone=%2B12025550101");
    }

    @Test
    void passesAPhotoOn() throws Exception {
        byte[] photo = new byte[3_000_000];
        new Random(1).nextBytes(photo);
        var answer = send(to("/api/v1/households/1/recipes")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(photo))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(command.seen.poll(5, TimeUnit.SECONDS).body()).isEqualTo(photo);
    }

    @Test
    void believesNoClientAboutItsAddress() throws Exception {
        send(to("/api/v1/households").header("X-Forwarded-For", "9.9.9.9").header("Forwarded", "for=9.9.9.9"));

        var headers = query.seen.poll(5, TimeUnit.SECONDS).headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers).doesNotContainKey("Forwarded");
    }

    @Test
    void believesATrustedProxyAboutTheAddress() throws Exception {
        try (var door = open("--JULES_TRUSTED_PROXIES=127\\.0\\.0\\.1|10\\..*")) {
            var answer = send(HttpRequest.newBuilder(at(door, "/api/v1/households"))
                    .header("X-Forwarded-For", "1.2.3.4, 203.0.113.7, 10.0.0.3")
                    .header("X-Forwarded-Proto", "https"));

            var headers = query.seen.poll(5, TimeUnit.SECONDS).headers();
            assertThat(headers.get("X-Forwarded-For")).containsExactly("203.0.113.7");
            assertThat(headers.get("X-Forwarded-Proto")).containsExactly("https");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void saysWhatABrowserMayDo() throws Exception {
        var headers = send(to("/")).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void letsAServiceSayMoreExactlyWhatABrowserMayDo() throws Exception {
        var headers = send(to("/simulator")).headers();

        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'");
    }

    @Test
    void refusesAWebhookOver64KiB() throws Exception {
        byte[] large = new byte[64 * 1024 + 1];
        var known = send(to("/api/v1/sms/webhook").POST(BodyPublishers.ofByteArray(large)));
        var unknown = send(
                to("/api/v1/sms/webhook").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(known.statusCode()).isEqualTo(413);
        assertThat(unknown.statusCode()).isEqualTo(413);
        assertThat(unknown.body()).contains("https://jules.example/problems/too-large");
    }

    @Test
    void refusesAnAddressThatCannotBeRead() throws Exception {
        try (var socket = new Socket("127.0.0.1", at(gateway, "/").getPort())) {
            socket.getOutputStream()
                    .write("GET /?a=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void saysThatAServiceIsAway() throws Exception {
        try (var door = open("--jules.gateway.command-url=http://127.0.0.1:1")) {
            var answer =
                    send(HttpRequest.newBuilder(at(door, "/api/v1/sms/webhook")).POST(BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("https://jules.example/problems/temporarily-unavailable");
        }
    }

    @Test
    void givesUpOnASlowServiceAndAsksOnce() throws Exception {
        var answer = send(to("/api/v1/households/1/slow").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("https://jules.example/problems/timeout");
        assertThat(command.seen).hasSize(1);
    }

    @Test
    void keepsALiveStreamOpenBeyondTheTimeLimit() throws Exception {
        var answer = client.send(to("/api/v1/households/1/stream").build(), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            assertThat(new String(body.readNBytes(13), StandardCharsets.UTF_8)).isEqualTo("data: first\n\n");
            var next = CompletableFuture.supplyAsync(() -> {
                try {
                    return body.read();
                } catch (IOException closed) {
                    return -1;
                }
            });
            assertThat(next).as("still open").failsWithin(Duration.ofMillis(1_200));
        }
    }

    @Test
    void slowsAClientDownThatAsksTooMuch() throws Exception {
        try (var door = open("--jules.gateway.limits.sign-in.per-second=1", "--jules.gateway.limits.sign-in.burst=2")) {
            var login = HttpRequest.newBuilder(at(door, "/api/v1/auth/login")).POST(BodyPublishers.noBody());
            assertThat(send(login).statusCode()).isEqualTo(200);
            assertThat(send(login).statusCode()).isEqualTo(200);
            var refused = send(login);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.body()).contains("https://jules.example/problems/too-many-requests");
            assertThat(send(HttpRequest.newBuilder(at(door, "/api/v1/households")))
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
