package ai.jules.phone;

import static ai.jules.phone.RunningPhone.ACCOUNT;
import static ai.jules.phone.RunningPhone.DIRECT;
import static ai.jules.phone.RunningPhone.GROUP;
import static ai.jules.phone.RunningPhone.LEO;
import static ai.jules.phone.RunningPhone.MARIA;
import static ai.jules.phone.RunningPhone.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a family's handset can do, and what Jules gets to hear of it. */
class HandsetTest {

    private static FakeJules jules;
    private static RunningPhone phone;
    private static Path data;

    @BeforeAll
    static void start(@TempDir Path directory) {
        data = directory;
        jules = new FakeJules();
        phone = new RunningPhone(directory, jules);
    }

    @AfterAll
    static void stop() {
        phone.close();
        jules.close();
    }

    @BeforeEach
    void aNewDay() {
        jules.forget();
    }

    @Test
    void callsTheWebhookSignedForThePublicAddress() {
        HttpResponse<String> answer = phone.text("{\"from\":\"" + MARIA + "\",\"body\":\"what's for dinner?\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        Object sid = object(answer).get("messageSid");
        assertThat(jules.texts()).singleElement().satisfies(hook -> {
            assertThat(hook.signed()).isTrue();
            assertThat(hook.parameters())
                    .containsEntry("From", MARIA)
                    .containsEntry("To", DIRECT)
                    .containsEntry("Body", "what's for dinner?")
                    .containsEntry("NumMedia", "0")
                    .containsEntry("AccountSid", ACCOUNT)
                    .containsEntry("FromCity", "")
                    .doesNotContainKey("OptOutType");
            assertThat(hook.parameters().get("MessageSid")).isEqualTo(sid);
        });
        assertThat(phone.messages(MARIA).getLast()).satisfies(message -> {
            assertThat(message.get("direction")).isEqualTo("inbound");
            assertThat(message.get("status")).isEqualTo("received");
        });
    }

    @Test
    void deliversTheSameMessageAgainUnderTheSameTokens() {
        String body = "{\"from\":\"" + MARIA + "\",\"to\":\"group\",\"body\":\"2 5 1\",\"messageSid\":\"SMchosen1\","
                + "\"repeat\":3}";

        assertThat(phone.text(body).statusCode()).isEqualTo(202);
        assertThat(object(phone.text(body)).get("messageSid")).isEqualTo("SMchosen1");

        assertThat(jules.texts()).hasSize(6).allSatisfy(hook -> {
            assertThat(hook.parameters())
                    .containsEntry("MessageSid", "SMchosen1")
                    .containsEntry("To", GROUP);
            assertThat(hook.idempotencyToken())
                    .isEqualTo(jules.texts().getFirst().idempotencyToken());
        });
        assertThat(phone.messages(MARIA))
                .filteredOn(message -> "SMchosen1".equals(message.get("sid")))
                .hasSize(1);
    }

    @Test
    void admitsThatAForgedTextWasRefused() {
        HttpResponse<String> answer = phone.text("{\"from\":\"" + LEO + "\",\"body\":\"STOP\",\"signature\":\"bad\"}");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(object(answer).get("webhookStatus")).isEqualTo(403.0);
        assertThat(phone.messages(LEO))
                .as("a forgery neither blocks nor is confirmed")
                .allSatisfy(message -> assertThat(message.get("direction")).isEqualTo("inbound"));
    }

    @Test
    void tellsAFailingWebhookFromAMissingOne() {
        jules.fail(true);
        assertThat(object(phone.text("{\"from\":\"" + MARIA + "\",\"body\":\"hi\"}"))
                        .get("webhookStatus"))
                .isEqualTo(500.0);
        assertThat(phone.get("/simulator/numbers").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("rule-5")
    void confirmsAStopOnceAndPointsKeywordsOutToJules() {
        String handset = "+12025550111";
        for (String body : List.of("Stop", "stop", "HELP", "yes", "yes")) {
            phone.text("{\"from\":\"" + handset + "\",\"body\":\"" + body + "\"}");
        }

        assertThat(jules.texts())
                .extracting(hook -> hook.parameter("OptOutType"))
                .containsExactly("STOP", "STOP", "HELP", "START", "null");
        assertThat(phone.messages(handset))
                .filteredOn(message -> "outbound".equals(message.get("direction")))
                .singleElement()
                .satisfies(message -> assertThat((String) message.get("body")).contains("START"));
    }

    @Test
    void rehostsMediaBehindThePassword() {
        String page = phone.url() + "/simulator/phone.css";
        phone.text("{\"from\":\"" + MARIA + "\",\"media\":[\"data:image/jpeg;base64,aGVsbG8=\",\"" + page + "\","
                + "\"data:text/plain,not%20a%20photo\"]}");

        FakeJules.Hook hook = jules.texts().getFirst();
        assertThat(hook.parameters())
                .containsEntry("NumMedia", "3")
                .containsEntry("MediaContentType0", "image/jpeg")
                .containsEntry("MediaContentType1", "text/css;charset=UTF-8")
                .containsEntry("MediaContentType2", "text/plain");
        String path = URI.create(hook.parameter("MediaUrl0")).getPath();
        assertThat(phone.get(path).statusCode()).isEqualTo(401);
        HttpResponse<String> redirect = phone.getAsJules(path);
        assertThat(redirect.statusCode()).isEqualTo(307);
        String location = redirect.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> bytes = phone.get(URI.create(location).getPath());
        assertThat(bytes.body()).isEqualTo("hello");
        assertThat(bytes.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(phone.messages(MARIA).getLast().get("media"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(3)
                .contains(location);
    }

    @Test
    void takesAFormWithAPhoto() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"from\"\r\n\r\n" + MARIA
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\ngrandma's lasagna"
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"media\"; filename=\"card.webp\"\r\n"
                + "Content-Type: image/webp\r\n\r\nphoto\r\n--x--\r\n";
        HttpResponse<String> answer = phone.call(HttpRequest.newBuilder(URI.create(phone.url() + "/simulator/messages"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(form)));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(jules.texts().getFirst().parameters())
                .containsEntry("Body", "grandma's lasagna")
                .containsEntry("MediaContentType0", "image/webp");
    }

    @Test
    void refusesWhatNoHandsetCouldSend() {
        for (String body : List.of(
                "{\"body\":\"hi\"}",
                "{\"from\":\"Maria\"}",
                "{\"from\":\"" + MARIA + "\",\"to\":\"" + LEO + "\"}",
                "{\"from\":\"" + MARIA + "\",\"media\":[\"file:///etc/passwd\"]}",
                "{\"from\":\"" + MARIA + "\",\"repeat\":0}",
                "{\"from\":\"" + MARIA + "\",\"messageSid\":\"../x\"}",
                "not json")) {
            HttpResponse<String> answer = phone.text(body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat((String) object(answer).get("type")).startsWith("urn:jules:problem:");
        }
        assertThat(jules.texts()).isEmpty();
    }

    @Test
    void keepsOtherWebPagesOut() {
        HttpResponse<String> answer = phone.call(HttpRequest.newBuilder(URI.create(phone.url() + "/simulator/messages"))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("{\"from\":\"" + MARIA + "\",\"body\":\"STOP\"}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(jules.texts()).isEmpty();
    }

    @Test
    void listsWhatCameAfterAMessage() {
        Object first = object(phone.text("{\"from\":\"+12025550122\",\"body\":\"one\"}"))
                .get("messageSid");
        phone.text("{\"from\":\"+12025550122\",\"body\":\"two\"}");

        List<Map<?, ?>> after = RunningPhone.list(phone.get("/simulator/messages?phone=+12025550122&after=" + first)
                .body());
        assertThat(after).singleElement().satisfies(message -> assertThat(message.get("body"))
                .isEqualTo("two"));
        assertThat(phone.get("/simulator/messages?after=SMnever").statusCode()).isEqualTo(404);
    }

    @Test
    void showsMessagesAsTheyCome() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<String> lines = new CopyOnWriteArrayList<>();
            CompletableFuture<HttpResponse<Void>> stream = client.sendAsync(
                    HttpRequest.newBuilder(URI.create(phone.url() + "/simulator/messages/stream?phone=%2B12025550133"))
                            .build(),
                    HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(lines)));
            await().until(() -> lines.contains("retry: 1000"));
            phone.text("{\"from\":\"+12025550177\",\"body\":\"not for this phone\"}");
            phone.text("{\"from\":\"+12025550133\",\"body\":\"caf\u00e9\"}");

            await().untilAsserted(() -> assertThat(lines).contains("event: message", "event: status"));
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("data:"))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).contains("caf\u00e9").doesNotContain("not for this"));
            stream.cancel(true);
            client.shutdownNow();
        }
    }

    @Test
    void movesTheClockForwardOnly() throws Exception {
        assertThat(phone.send("PUT", "/simulator/clock", "{\"advance\":\"PT3H\"}")
                        .statusCode())
                .isEqualTo(200);
        long offset = Long.parseLong(Files.readString(data.resolve("clock")));
        assertThat(offset).isGreaterThanOrEqualTo(10_800_000);
        assertThat(object(phone.get("/simulator/clock")).get("offsetMs")).isEqualTo((double) offset);

        assertThat(phone.send("PUT", "/simulator/clock", "{\"advance\":\"-PT1S\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(phone.send("PUT", "/simulator/clock", "{\"now\":\"2020-01-01T00:00:00Z\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(phone.send("PUT", "/simulator/clock", "{}").statusCode()).isEqualTo(400);
        assertThat(data.resolve("clock")).hasContent(Long.toString(offset));
    }

    @Test
    void refusesFaultsItDoesNotKnow() {
        assertThat(phone.send("PUT", "/simulator/faults", "{\"send\":[{\"statsu\":429}]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsAPageThatNeedsNobodyElse() {
        HttpResponse<String> page = phone.get("/simulator");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()
                        + phone.get("/simulator/phone.js").body()
                        + phone.get("/simulator/phone.css").body())
                .doesNotContain("https://")
                .doesNotContain("url(");
    }

    /** Keeps each line of a stream as it comes. */
    private record Lines(List<String> lines) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable end) {}

        @Override
        public void onComplete() {}
    }
}
