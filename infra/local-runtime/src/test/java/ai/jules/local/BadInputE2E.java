package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.local.transcript.Performance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes to the front door gets a problem document with a stable type, and no look inside. */
@InThisProcess
@ExtendWith(SharedHouse.class)
class BadInputE2E {

    private static final String WEBHOOK = "/api/v1/sms/webhook";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String TYPES = "https://jules.example/problems/";

    /** In every bad request, and nowhere else. */
    private static final String MARK = "zyzzyva";

    private static final Pattern A_LOOK_INSIDE = Pattern.compile(
            "(?i)exception|stack ?trace|\\bat [a-z]+(\\.[a-z]+)+\\(|org\\.|java\\.|ai\\.jules|sql|tomcat|whitelabel");

    private static RunningHouse house;
    private static String token;
    private static String household;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void joinAHousehold(RunningHouse shared) {
        house = shared;
        var performance = Performance.in(house).play("bad input", """
            maria > JOIN
            < ...What should I call you?...
            maria > Maria
            < ...Your household is ready...
            (consent of maria is active)
            """);
        token = house.token(performance.numberOf("maria"));
        household = JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                .path("household_id")
                .asString();
    }

    /** Nothing that was sent, and nothing of how it failed, may be in the log. */
    @AfterAll
    static void theLogKeepsQuiet() throws IOException {
        try (var logs = Files.list(house.data().resolve("logs"))) {
            for (var log : logs.toList()) {
                var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
                assertThat(lines).noneMatch(line -> line.contains(MARK));
                assertThat(lines).noneMatch(line -> line.startsWith("\tat ") || line.startsWith("Caused by:"));
            }
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo(TYPES + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain(MARK).doesNotContainPattern(A_LOOK_INSIDE);
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "x-application-context");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(house.door() + path)).timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, byte[] body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = to(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return answer(request);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aWebhookThatIsNoForm() throws Exception {
        for (String type : new String[] {"application/json", "text/plain", "multipart/form-data; boundary=x"}) {
            assertProblem(
                    post(WEBHOOK, type, ascii("{\"Body\":\"" + MARK + "\"}"), Map.of()),
                    415,
                    "unsupported-content-type");
        }
    }

    @Test
    @Tag("rule-23")
    void aWebhookThatIsTooLarge() throws Exception {
        for (int size : new int[] {70_000, 2 << 20, 12 << 20}) {
            assertProblem(post(WEBHOOK, FORM, ascii("Body=" + MARK + "a".repeat(size)), Map.of()), 413, "too-large");
        }
    }

    @Test
    @Tag("rule-23")
    void aWebhookThatNobodySigned() throws Exception {
        var form = ascii("MessageSid=SM1&Body=" + MARK);
        assertProblem(post(WEBHOOK, FORM, form, Map.of()), 403, "signature-invalid");
        assertProblem(post(WEBHOOK, FORM, form, Map.of("X-Twilio-Signature", MARK)), 403, "signature-invalid");
        assertProblem(
                post("/api/v1/sms/status", FORM, form, Map.of("X-Twilio-Signature", MARK)), 403, "signature-invalid");
        assertProblem(
                post("/api/v1/sms/anything", FORM, form, Map.of("X-Twilio-Signature", MARK)), 403, "signature-invalid");
    }

    @Test
    @Tag("rule-23")
    void aReportOfTheBackupThatNobodySigned() throws Exception {
        var report = ascii("{\"type\":\"recipient_delivery_report_sms\",\"status\":\"" + MARK + "\"}");
        var forged = "?delivery=" + MARK + "&member=" + MARK + "&expires=99999999999&signature=" + MARK;
        assertProblem(post("/api/v1/sms/reports", JSON, report, Map.of()), 403, "signature-invalid");
        assertProblem(post("/api/v1/sms/reports" + forged, JSON, report, Map.of()), 403, "signature-invalid");
        assertProblem(post("/api/v1/sms/reports" + forged, FORM, report, Map.of()), 415, "unsupported-content-type");
    }

    @Test
    void aWebhookWithoutAnIdOfItsMessage() throws Exception {
        assertProblem(
                signed(Map.of("From", "+12025559999", "To", "+12025550199", "Body", MARK)), 400, "message-sid-missing");
        assertProblem(
                signed(Map.of("MessageSid", " ", "From", "+12025559999", "To", "+12025550199", "Body", MARK)),
                400,
                "message-sid-missing");
    }

    @Test
    void aSignedStatusOfNobodysMessage() throws Exception {
        assertProblem(signedTo("/api/v1/sms/status", Map.of("MessageStatus", MARK)), 400, "invalid-request");
        assertProblem(
                signedTo("/api/v1/sms/status?delivery=" + MARK + "&member=" + MARK, Map.of("MessageStatus", "sent")),
                400,
                "invalid-request");
    }

    @Test
    void aWebhookToANumberThatIsNotOursIsTakenAndKept() throws Exception {
        var answer = signed(Map.of("MessageSid", "SMnotours", "From", "+12025559999", "To", "+1999", "Body", MARK));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void bytesThatAreNoText() throws Exception {
        byte[] broken = {(byte) 0xC3, 0x28, (byte) 0xFF, (byte) 0xFE, 0, '=', '&', '%', '%', 'z', 'z'};
        assertProblem(post(WEBHOOK, FORM, broken, Map.of("X-Twilio-Signature", "x")), 403, "signature-invalid");
    }

    private HttpResponse<String> signed(Map<String, String> fields) throws Exception {
        return signedTo(WEBHOOK, fields);
    }

    private HttpResponse<String> signedTo(String path, Map<String, String> fields) throws Exception {
        var signed = new StringBuilder(house.door() + path);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, FORM, ascii(form), Map.of("X-Twilio-Signature", signature(signed.toString())));
    }

    private static String signature(String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        String secret = LocalSecrets.in(house.data().resolve("secrets")).twilioAuthToken();
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/nothing,               404, not-found",
        "POST,   /api/v1/nothing,               404, not-found",
        "GET,    /api/v2/households,            404, not-found",
        "GET,    /api,                          404, not-found",
        "GET,    /actuator/env,                 404, not-found",
        "GET,    /metrics,                      404, not-found",
        "POST,   /,                             405, method-not-allowed",
        "DELETE, /anything,                     405, method-not-allowed",
        "GET,    /api/v1/audit/checkpoints,     401, unauthenticated",
        "GET,    /api/v1/households/1/recipes,  401, unauthenticated",
        "GET,    /api/v1/members/1/consent,     401, unauthenticated",
        "POST,   /api/v1/households/1/recipes,  401, unauthenticated",
        "POST,   /api/v1/admin/sagas/rebuild,   401, unauthenticated"
    })
    void aPlaceThatIsNotThere(String method, String path, int status, String code) throws Exception {
        assertProblem(answer(to(path + "?q=" + MARK).method(method, BodyPublishers.noBody())), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/households/zyzzyva/recipes,             400, invalid-request",
        "/api/v1/households/{id}/recipes?limit=zyzzyva,  400, invalid-request",
        "/api/v1/households/{id}/recipes?limit=0,        400, invalid-request",
        "/api/v1/households/{id}/recipes?limit=99999999999999, 400, invalid-request",
        "/api/v1/households/{id}/recipes?cursor=zyzzyva, 400, invalid-cursor",
        "/api/v1/households/{id}/recipes/zyzzyva,        400, invalid-request",
        "/api/v1/households/{id}/zyzzyva,                404, not-found",
        "/api/v1/households/{other}/recipes,             404, not-found",
        "/api/v1/members/{other}/conversations,          404, not-found",
        "/api/v1/households/{id}/recipes/{other},        404, not-found",
        "/photos/zyzzyva,                                403, link-not-valid"
    })
    void aQuestionThatMakesNoSense(String path, int status, String code) throws Exception {
        var request = to(path.replace("{id}", household).replace("{other}", "01234567-89ab-7def-8123-456789abcdef"))
                .header("Authorization", "Bearer " + token);
        assertProblem(answer(request), status, code);
    }

    @Test
    void searchWordsOfAnyKindAreOnlyWords() throws Exception {
        for (String words :
                new String[] {"'; drop table recipe_view; --", "%", "\\", "a & | ! ( b", "\u0000", "😀", "*:*"}) {
            var answer = answer(to("/api/v1/households/" + household + "/recipes?q="
                            + URLEncoder.encode(words, StandardCharsets.UTF_8))
                    .header("Authorization", "Bearer " + token));
            assertThat(answer.statusCode()).as(words).isEqualTo(200);
        }
        assertProblem(
                answer(to("/api/v1/households/" + household + "/recipes?q=" + MARK.repeat(100))
                        .header("Authorization", "Bearer " + token)),
                400,
                "invalid-request");
    }

    @Test
    void aTokenThatIsNone() throws Exception {
        String claims = token.split("\\.")[1];
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString(ascii("{\"alg\":\"none\"}"));
        for (String forged : new String[] {
            MARK, none + "." + claims + ".", token + "x", token.substring(0, token.length() - 4) + "AAAA", ".."
        }) {
            var request =
                    to("/api/v1/households/" + household + "/recipes").header("Authorization", "Bearer " + forged);
            assertProblem(answer(request), 401, "unauthenticated");
        }
    }

    @Test
    void anAnswerInAFormNobodyHereHas() throws Exception {
        assertProblem(
                answer(to("/api/v1/households/" + household + "/recipes")
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/csv")),
                406,
                "not-acceptable");
    }

    @Test
    void aRequestThatIsNoHttp() throws Exception {
        for (String request : new String[] {
            "GET /%zz" + MARK + " HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /" + MARK + "{}|^ HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + MARK + "a".repeat(100_000) + "\r\n\r\n",
            "POST " + WEBHOOK + " HTTP/1.1\r\nHost: x\r\nContent-Length: -" + MARK + "\r\n\r\n",
            MARK + "\r\n\r\n"
        }) {
            String answer = raw(request);
            assertThat(answer).as(request.lines().findFirst().orElse("")).matches("(?s)(HTTP/1\\.1 4\\d\\d.*)?");
            assertThat(answer).doesNotContain(MARK).doesNotContainPattern(A_LOOK_INSIDE);
        }
    }

    private static String raw(String request) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), house.door().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketException closedOnUs) {
            return "";
        }
    }

    @Test
    void aHandsetThatTalksNonsense() throws Exception {
        for (String body : new String[] {
            "{", "[]", "null", "{\"from\":5}", "{\"from\":\"" + MARK + "\"}", "{\"from\":\"+12025559998\",\"to\":\"x\"}"
        }) {
            var answer = post("/simulator/messages", "application/json", ascii(body), Map.of());
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).doesNotContain(MARK).doesNotContainPattern(A_LOOK_INSIDE);
        }
    }
}
