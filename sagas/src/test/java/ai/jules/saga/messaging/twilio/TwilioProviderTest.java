package ai.jules.saga.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.saga.messaging.OutboundSms;
import ai.jules.saga.messaging.Outcome;
import ai.jules.saga.messaging.Pace;
import ai.jules.saga.messaging.SmsProvider.ProviderUnavailable;
import ai.jules.saga.messaging.SmsProvider.SentSms;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TwilioProviderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final PhoneNumber MARIA = new PhoneNumber("+12025550101");
    private static final Pace PACE = new Pace(72, 80, Pace.Unit.MESSAGE);
    private static final DeliveryId MESSAGE = new DeliveryId(UUID.fromString("0199aaaa-0000-7000-8000-000000000001"));
    private static final String WORDS = "Saved Grandma's mole: ½ lb chiles & \"más\"";

    private final WireServer server = new WireServer();
    private final OutboundSms sms = new OutboundSms(
            MESSAGE,
            new MemberId(UUID.fromString("0199aaaa-0000-7000-8000-000000000002")),
            Channel.DIRECT,
            MARIA,
            WORDS,
            NOW.plusSeconds(2));

    @AfterEach
    void stop() {
        server.close();
    }

    private TwilioProvider provider(URI base, Clock clock) {
        return new TwilioProvider(
                new TwilioSettings(
                        base,
                        WireServer.ACCOUNT,
                        "12345",
                        URI.create("https://jules.example"),
                        new PhoneNumber("+12025550199"),
                        new PhoneNumber("+12025550198"),
                        Duration.ofMillis(500),
                        Duration.ofMillis(700),
                        PACE),
                clock);
    }

    private TwilioProvider provider() {
        return provider(server.base(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void sendsFromTheFamilysNumberWhatIsSaidThere() {
        server.answer(201, WireServer.message("SM00000000000000000000000000000001", WORDS, "queued"));
        provider().send(new OutboundSms(MESSAGE, sms.member(), Channel.GROUP, MARIA, WORDS, NOW.plusSeconds(2)));
        assertThat(server.requests.getFirst().parameters()).containsEntry("From", "+12025550198");
    }

    @Test
    void looksAmongWhatLeftFromTheSameNumber() {
        server.answer(200, WireServer.page(null));
        provider().sentSince(MESSAGE, Channel.GROUP, MARIA, NOW);
        assertThat(server.requests.getFirst().parameters()).containsEntry("From", "+12025550198");
    }

    @Test
    void sendsTheTextWithItsOwnCallback() {
        server.answer(201, WireServer.message("SM00000000000000000000000000000001", WORDS, "queued"));
        assertThat(provider().send(sms)).isEqualTo(new Outcome.Accepted("SM00000000000000000000000000000001"));
        var request = server.requests.getFirst();
        assertThat(request.line()).isEqualTo("POST /2010-04-01/Accounts/" + WireServer.ACCOUNT + "/Messages.json");
        assertThat(request.authorization()).startsWith("Basic ");
        assertThat(request.parameters())
                .containsEntry("To", "+12025550101")
                .containsEntry("From", "+12025550199")
                .containsEntry("Body", WORDS)
                .containsEntry(
                        "StatusCallback",
                        "https://jules.example/api/v1/sms/status?delivery=0199aaaa-0000-7000-8000-000000000001"
                                + "&member=0199aaaa-0000-7000-8000-000000000002")
                .hasSize(4);
    }

    @Test
    void keepsAPathOfTheBaseUrl() {
        server.answer(201, WireServer.message("SM00000000000000000000000000000001", WORDS, "queued"));
        provider(URI.create(server.base() + "/phone/"), Clock.fixed(NOW, ZoneOffset.UTC))
                .send(sms);
        assertThat(server.requests.getFirst().line()).startsWith("POST /phone/2010-04-01/Accounts/");
    }

    @Test
    void mayRetryWhenThereWereTooManyRequests() {
        server.answer(429, WireServer.error(20429, 429));
        assertThat(provider().send(sms)).isEqualTo(new Outcome.Refused(20429, true));
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void mayNotRetryForABlockedNumber() {
        server.answer(400, WireServer.error(21610, 400));
        assertThat(provider().send(sms)).isEqualTo(new Outcome.Refused(21610, false));
    }

    @Test
    void mayRetryAfterTheProvidersOwnServerError() {
        server.answer(503, WireServer.error(20503, 503));
        assertThat(provider().send(sms)).isEqualTo(new Outcome.Refused(20503, true));
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void doesNotBelieveAGatewayThatAnswersForTheProvider() {
        server.answer(504, "<html>Gateway Time-out +12025550101</html>");
        assertThat(provider().send(sms)).isInstanceOfSatisfying(Outcome.Unknown.class, it -> assertThat(it.reason())
                .doesNotContain("+1"));
    }

    @Test
    @Tag("rule-19")
    void doesNotKnowWhenNoAnswerComesInTime() {
        server.hold(Duration.ofSeconds(5));
        assertThat(provider().send(sms)).isInstanceOf(Outcome.Unknown.class);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void doesNotKnowWhenTheAnswerIsNeverFinished() {
        server.answerHalf(201);
        assertThat(provider().send(sms)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void doesNotKnowWhenTheAnswerCannotBeRead() {
        server.answer(201, "{\"sid\":");
        assertThat(provider().send(sms)).isEqualTo(new Outcome.Unknown("an answer that cannot be read"));
    }

    @Test
    @Tag("rule-19")
    void doesNotKnowWhenTheConnectionBreaksAfterTheRequest() throws IOException {
        try (var breaking = new BreakingServer()) {
            assertThat(provider(breaking.base(), Clock.fixed(NOW, ZoneOffset.UTC))
                            .send(sms))
                    .isInstanceOf(Outcome.Unknown.class);
            assertThat(breaking.connections).hasValue(1);
        }
    }

    @Test
    void wasRefusedWhenNobodyListens() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(provider(URI.create("http://127.0.0.1:" + port), Clock.fixed(NOW, ZoneOffset.UTC))
                        .send(sms))
                .isEqualTo(new Outcome.Refused(0, true));
    }

    @Test
    @Tag("rule-4")
    void doesNotSendTheWordsWhenThePermissionRanOutWhileConnecting() {
        server.answer(201, WireServer.message("SM00000000000000000000000000000001", WORDS, "queued"));
        assertThat(provider(server.base(), Clock.fixed(NOW.plusSeconds(2), ZoneOffset.UTC))
                        .send(sms))
                .isEqualTo(new Outcome.TooLate());
        assertThat(server.requests).isEmpty();
    }

    @Test
    @Tag("rule-19")
    void listsWhatTheProviderHasPageByPage() {
        server.answer(
                200,
                WireServer.page(
                        "/2010-04-01/Accounts/" + WireServer.ACCOUNT + "/Messages.json?To=%2B12025550101&Page=1",
                        WireServer.message("SM00000000000000000000000000000003", "three", "queued"),
                        WireServer.message("SM00000000000000000000000000000002", "two", "delivered")));
        server.answer(
                200, WireServer.page(null, WireServer.message("SM00000000000000000000000000000001", WORDS, "sent")));
        assertThat(provider().sentSince(MESSAGE, Channel.DIRECT, MARIA, WireServer.CREATED))
                .extracting(SentSms::body)
                .containsExactly("three", "two", WORDS);
        assertThat(server.requests.getFirst().line()).startsWith("GET /2010-04-01/Accounts/");
        assertThat(server.requests.getFirst().parameters())
                .containsEntry("To", "+12025550101")
                .containsEntry("From", "+12025550199")
                .doesNotContainKeys("DateSent", "DateSent>");
        assertThat(server.requests.get(1).parameters()).containsEntry("Page", "1");
    }

    @Test
    void leavesOutWhatIsOlder() {
        server.answer(
                200, WireServer.page(null, WireServer.message("SM00000000000000000000000000000001", "old", "sent")));
        assertThat(provider().sentSince(MESSAGE, Channel.DIRECT, MARIA, WireServer.CREATED.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void saysSoWhenTheProviderDoesNotTell() {
        server.answer(503, "nobody here for +12025550101");
        assertThatThrownBy(() -> provider().sentSince(MESSAGE, Channel.DIRECT, MARIA, NOW))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessage("answered by 503");
        server.answer(200, "{\"messages\":[{\"to\":\"+12025550101\"");
        assertThatThrownBy(() -> provider().sentSince(MESSAGE, Channel.DIRECT, MARIA, NOW))
                .isInstanceOf(ProviderUnavailable.class)
                .hasNoCause()
                .hasMessageNotContaining("+1");
    }

    @Test
    @Tag("rule-37")
    void showsNeitherWordsNorNumbersNorTokens() {
        assertThat(sms.toString()).doesNotContain("+1").doesNotContain("mole");
        assertThat(new SentSms("SM1", WORDS, NOW).toString()).doesNotContain("mole");
        assertThat(new TwilioSettings(
                                server.base(),
                                WireServer.ACCOUNT,
                                "12345",
                                URI.create("https://jules.example"),
                                MARIA,
                                new PhoneNumber("+12025550198"),
                                Duration.ZERO,
                                Duration.ZERO,
                                PACE)
                        .toString())
                .doesNotContain("12345")
                .doesNotContain("+1");
    }
}
