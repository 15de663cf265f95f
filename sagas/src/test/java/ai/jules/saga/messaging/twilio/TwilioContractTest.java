package ai.jules.saga.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.saga.messaging.OutboundSms;
import ai.jules.saga.messaging.Outcome;
import ai.jules.saga.messaging.Pace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we say and understand against the provider's own description (twilio-oai, twilio_api_v2010.json), which is not part
 * of this repository: {@code -Djules.wire-specs=<directory>}.
 */
@EnabledIfSystemProperty(named = "jules.wire-specs", matches = ".+")
class TwilioContractTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final PhoneNumber MARIA = new PhoneNumber("+12025550101");

    private final WireServer server = new WireServer();
    private final JsonNode description = JsonMapper.shared()
            .readTree(Path.of(System.getProperty("jules.wire-specs")).resolve("twilio_api_v2010.json"));
    private final JsonNode messages = description.path("paths").path("/2010-04-01/Accounts/{AccountSid}/Messages.json");
    private final TwilioProvider provider = new TwilioProvider(
            new TwilioSettings(
                    server.base(),
                    WireServer.ACCOUNT,
                    "12345",
                    URI.create("https://jules.example"),
                    new PhoneNumber("+12025550199"),
                    new PhoneNumber("+12025550198"),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    new Pace(72, 80, Pace.Unit.MESSAGE)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void understandsEveryExampleOfAnAcceptedMessage() {
        var examples = messages.at("/post/responses/201/content/application~1json/examples");
        assertThat(examples.isEmpty()).isFalse();
        for (var example : examples.values()) {
            var value = example.path("value");
            server.answer(201, value.toString());
            assertThat(send()).isEqualTo(new Outcome.Accepted(value.path("sid").asString()));
        }
    }

    @Test
    void sendsOnlyParametersOfTheDescription() {
        server.answer(201, WireServer.message("SM00000000000000000000000000000001", "Saved.", "queued"));
        send();
        var known = messages.at("/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties");
        assertThat(known.isEmpty()).isFalse();
        assertThat(server.requests.getFirst().parameters().keySet())
                .allSatisfy(name -> assertThat(known.has(name)).as(name).isTrue());
        assertThat(server.requests.getFirst().line())
                .isEqualTo("POST /2010-04-01/Accounts/" + WireServer.ACCOUNT + "/Messages.json");
    }

    @Test
    void understandsEveryExampleOfAList() {
        var examples = messages.at("/get/responses/200/content/application~1json/examples");
        assertThat(examples.isEmpty()).isFalse();
        for (var example : examples.values()) {
            var listed = example.path("value").path("messages");
            server.answer(
                    200,
                    WireServer.page(
                            null,
                            listed.values().stream().map(JsonNode::toString).toArray(String[]::new)));
            assertThat(provider.sentSince(new DeliveryId(UUID.randomUUID()), Channel.DIRECT, MARIA, Instant.EPOCH))
                    .hasSize(listed.size());
        }
    }

    @Test
    void asksForAListOnlyByParametersOfTheDescription() {
        server.answer(200, WireServer.page(null));
        provider.sentSince(new DeliveryId(UUID.randomUUID()), Channel.DIRECT, MARIA, NOW);
        var known = messages.at("/get/parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
        assertThat(known).containsAll(server.requests.getFirst().parameters().keySet());
    }

    @Test
    void standsInForTheProviderWithFieldsOfTheDescription() {
        var known = description.at("/components/schemas/api.v2010.account.message/properties");
        var ours = JsonMapper.shared().readTree(WireServer.message("SM1", "Saved.", "queued"));
        assertThat(ours.propertyNames())
                .allSatisfy(name -> assertThat(known.has(name)).as(name).isTrue());
    }

    private Outcome send() {
        return provider.send(new OutboundSms(
                new DeliveryId(UUID.randomUUID()),
                new MemberId(UUID.randomUUID()),
                Channel.DIRECT,
                MARIA,
                "Saved.",
                NOW.plusSeconds(2)));
    }
}
