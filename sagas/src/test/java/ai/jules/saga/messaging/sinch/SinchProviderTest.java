package ai.jules.saga.messaging.sinch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.security.CallbackLinks;
import ai.jules.platform.security.CallbackLinks.Callback;
import ai.jules.saga.messaging.OutboundSms;
import ai.jules.saga.messaging.Outcome;
import ai.jules.saga.messaging.Pace;
import ai.jules.saga.messaging.SmsProvider.ProviderUnavailable;
import ai.jules.saga.messaging.SmsProvider.SentSms;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that speaks Sinch's documented wire. */
class SinchProviderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final UUID OURS = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
    private static final PhoneNumber MARIA = new PhoneNumber("+12025550101");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String WORDS = "Saved Grandma's mole: ½ lb chiles & \"más\"";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int status = 201;
    private volatile String answer = batch("01FC66621XXXXX119Z8PMV1QPQ", OURS);
    private volatile boolean silent;
    private volatile String authorization;
    private HttpServer server;

    private final OutboundSms sms = new OutboundSms(
            new DeliveryId(OURS), new MemberId(UUID.randomUUID()), Channel.DIRECT, MARIA, WORDS, NOW.plusSeconds(2));

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            lines.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (silent) {
                closed.await(5, TimeUnit.SECONDS);
            }
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A batch resource as in the provider's description. */
    private static String batch(String id, UUID reference) {
        return """
            {"id":"%s","to":["12025550101"],"from":"12025550188","canceled":false,"body":"Saved.","type":"mt_text",
             "client_reference":"%s","created_at":"2026-11-23T17:59:59.123Z","modified_at":"2026-11-23T17:59:59.123Z",
             "delivery_report":"none","expire_at":"2026-11-26T17:59:59.123Z","flash_message":false}\
            """.formatted(id, reference);
    }

    private static SinchProvider provider(URI base, String callbackSecret, Instant now) {
        var settings = new SinchSettings(
                base,
                "plan1",
                "token1",
                "+12025550188",
                "+12025550187",
                "https://jules.example",
                callbackSecret,
                Duration.ofMillis(500),
                Duration.ofMillis(700),
                new Pace(72, 80, Pace.Unit.MESSAGE));
        return new SinchProvider(settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static SinchProvider provider(URI base, Instant now) {
        return provider(base, SECRET, now);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private SinchProvider provider() {
        return provider(address(), NOW);
    }

    @Test
    void sendsABatchOfOneWithOurId() {
        assertThat(provider().send(sms)).isEqualTo(new Outcome.Accepted("01FC66621XXXXX119Z8PMV1QPQ"));
        assertThat(lines).containsExactly("POST /xms/v1/plan1/batches");
        assertThat(authorization).isEqualTo("Bearer token1");
        JsonNode batch = JsonMapper.shared().readTree(bodies.getFirst());
        assertThat(batch.path("from").asString()).isEqualTo("12025550188");
        assertThat(batch.path("to").values()).extracting(JsonNode::asString).containsExactly("12025550101");
        assertThat(batch.path("body").asString()).isEqualTo(WORDS);
        assertThat(batch.path("type").asString()).isEqualTo("mt_text");
        assertThat(batch.path("client_reference").asString()).isEqualTo(OURS.toString());
    }

    @Test
    @Tag("rule-20")
    void asksForAReportOfEachChangeAtAnAddressForThisTextAlone() {
        provider().send(sms);
        var batch = JsonMapper.shared().readTree(bodies.getFirst());
        assertThat(batch.path("delivery_report").asString()).isEqualTo("per_recipient");
        var address = URI.create(batch.path("callback_url").asString());
        assertThat(address).hasScheme("https").hasHost("jules.example").hasPath("/api/v1/sms/reports");
        var parameters = UriComponentsBuilder.fromUri(address).build().getQueryParams();
        assertThat(new CallbackLinks(List.of(SECRET), Clock.fixed(NOW, ZoneOffset.UTC)).read(parameters::getFirst))
                .contains(new Callback(sms.message(), sms.member()));
        assertThat(address.toString()).doesNotContain(SECRET).doesNotContain("2025550101");
    }

    @Test
    void asksForNoReportThatNobodyCouldBelieve() {
        assertThat(provider(address(), " ", NOW).send(sms)).isInstanceOf(Outcome.Accepted.class);
        var batch = JsonMapper.shared().readTree(bodies.getFirst());
        assertThat(batch.path("delivery_report").asString()).isEqualTo("none");
        assertThat(batch.has("callback_url")).isFalse();
    }

    @Test
    void mayRetryWhenThereWereTooManyRequests() {
        status = 429;
        answer = "";
        assertThat(provider().send(sms)).isEqualTo(new Outcome.Refused(429, true));
        assertThat(lines).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void isRefusedForGood(int refusal) {
        status = refusal;
        answer = "{\"code\":\"syntax_constraint_violation\",\"text\":\"+12025550101 is not allowed\"}";
        assertThat(provider().send(sms)).isEqualTo(new Outcome.Refused(refusal, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void doesNotKnowWhoAnsweredAServerError(int error) {
        status = error;
        assertThat(provider().send(sms)).isEqualTo(new Outcome.Unknown("answered by " + error));
    }

    @Test
    void doesNotKnowWhenNoAnswerComesInTime() {
        silent = true;
        assertThat(provider().send(sms)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void doesNotKnowWhenTheAnswerCannotBeRead() {
        answer = "{\"id\":";
        assertThat(provider().send(sms)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void wasRefusedWhenNobodyListens() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(provider(URI.create("http://127.0.0.1:" + port), NOW).send(sms))
                .isEqualTo(new Outcome.Refused(0, true));
    }

    @Test
    @Tag("rule-4")
    void doesNotSendTheWordsWhenThePermissionRanOutWhileConnecting() {
        assertThat(provider(address(), NOW.plusSeconds(2)).send(sms)).isEqualTo(new Outcome.TooLate());
        assertThat(bodies).allSatisfy(body -> assertThat(body).isEmpty());
    }

    @Test
    void listsWhatWasSentUnderOurId() {
        status = 200;
        answer = "{\"count\":2,\"page\":0,\"page_size\":100,\"batches\":[" + batch("B1", OURS) + ","
                + batch("B2", UUID.randomUUID()) + "]}";
        assertThat(provider().sentSince(new DeliveryId(OURS), Channel.DIRECT, MARIA, NOW.minusSeconds(120)))
                .containsExactly(new SentSms("B1", "Saved.", Instant.parse("2026-11-23T17:59:59.123Z")));
        assertThat(lines)
                .containsExactly("GET /xms/v1/plan1/batches?page=0&page_size=100&start_date=2026-11-23T17%3A58%3A00Z"
                        + "&client_reference=" + OURS);
        assertThat(provider().listsByOurId()).isTrue();
    }

    @Test
    void saysSoWhenTheProviderDoesNotTell() {
        status = 503;
        answer = "nobody here for +12025550101";
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> provider().sentSince(new DeliveryId(OURS), Channel.DIRECT, MARIA, NOW))
                .withMessage("answered by 503");
        status = 200;
        answer = "{\"batches\":[{\"to\":\"+12025550101\"";
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> provider().sentSince(new DeliveryId(OURS), Channel.DIRECT, MARIA, NOW))
                .withNoCause();
    }

    @Test
    @Tag("rule-37")
    void showsNoToken() {
        assertThat(new SinchSettings(
                                URI.create("https://sinch.example"),
                                "plan1",
                                "token1",
                                "+12025550188",
                                "",
                                "https://jules.example",
                                SECRET,
                                Duration.ZERO,
                                Duration.ZERO,
                                new Pace(72, 80, Pace.Unit.MESSAGE))
                        .toString())
                .doesNotContain("token1")
                .doesNotContain(SECRET);
    }
}
