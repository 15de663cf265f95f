package ai.jules.saga.messaging.sinch;

import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.security.CallbackLinks;
import ai.jules.saga.messaging.OutboundSms;
import ai.jules.saga.messaging.Outcome;
import ai.jules.saga.messaging.Pace;
import ai.jules.saga.messaging.SmsProvider;
import ai.jules.saga.messaging.wire.Wire;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends by Sinch's {@code /xms/v1/{service_plan_id}/batches}, a batch for each text. Our id goes with it as
 * {@code client_reference}, by which batches can be listed: what became of a lost request is found without comparing words.
 * A report is asked for of each change, also on the way: the first says that a text whose request was lost has arrived.
 */
@Component
@Order(2)
@Conditional(SinchIsConfigured.class)
class SinchProvider implements SmsProvider {

    private static final Logger log = LoggerFactory.getLogger(SinchProvider.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 100;
    private static final String REPORTS = "/api/v1/sms/reports?";

    private final SinchSettings settings;
    private final PhoneNumber direct;
    private final PhoneNumber group;
    private final Wire wire;
    private final @Nullable CallbackLinks links;
    private final Clock clock;

    SinchProvider(SinchSettings settings, Clock clock) {
        this.settings = settings;
        this.direct = new PhoneNumber(settings.number());
        this.group = settings.groupNumber().isBlank() ? direct : new PhoneNumber(settings.groupNumber());
        this.wire = new Wire(settings.connectWithin(), settings.answerWithin());
        this.links = links(settings, clock);
        this.clock = clock;
    }

    private static @Nullable CallbackLinks links(SinchSettings settings, Clock clock) {
        if (settings.callbackSecret().isBlank()) {
            log.warn("without a callback secret nobody learns whether texts the backup takes are delivered");
            return null;
        }
        return new CallbackLinks(List.of(settings.callbackSecret()), clock);
    }

    @Override
    public String name() {
        return "sinch";
    }

    @Override
    public Pace pace() {
        return settings.pace();
    }

    @Override
    public boolean listsByOurId() {
        return true;
    }

    @Override
    public Outcome send(OutboundSms sms) {
        var batch = JSON.writeValueAsString(batch(sms));
        var request = request("")
                .header("Content-Type", "application/json")
                .POST(Wire.whileInTime(
                        BodyPublishers.ofString(batch), () -> clock.instant().isBefore(sms.beginBefore())))
                .build();
        try {
            var answer = wire.exchange(request);
            return outcome(answer.statusCode(), answer.body());
        } catch (Wire.NotReached e) {
            return new Outcome.Refused(0, true);
        } catch (Wire.TooLate e) {
            return new Outcome.TooLate();
        } catch (Wire.Broken e) {
            return new Outcome.Unknown(e.getMessage());
        }
    }

    private Map<String, Object> batch(OutboundSms sms) {
        var batch = new HashMap<String, Object>();
        batch.put("type", "mt_text");
        batch.put("from", digits(number(sms.from())));
        batch.put("to", List.of(digits(sms.to())));
        batch.put("body", sms.body());
        batch.put("client_reference", reference(sms.message()));
        batch.put("delivery_report", links == null ? "none" : "per_recipient");
        if (links != null) {
            batch.put("callback_url", settings.publicUrl() + REPORTS + links.query(sms.message(), sms.member()));
        }
        return batch;
    }

    private PhoneNumber number(Channel from) {
        return switch (from) {
            case DIRECT -> direct;
            case GROUP -> group;
        };
    }

    /** Its 5xx carry no code of its own, so nobody knows who answered. */
    private static Outcome outcome(int status, byte[] body) {
        if (status >= 500) {
            return new Outcome.Unknown("answered by " + status);
        }
        if (status >= 400) {
            return new Outcome.Refused(status, status == 429);
        }
        var id = status == 200 || status == 201 ? text(read(body), "id") : null;
        return id == null ? new Outcome.Unknown("answered by " + status + " without an id") : new Outcome.Accepted(id);
    }

    @Override
    public List<SentSms> sentSince(DeliveryId message, Channel from, PhoneNumber to, Instant since) {
        var query = "?page=0&page_size=" + PAGE + "&start_date=" + encoded(since.toString()) + "&client_reference="
                + encoded(reference(message));
        try {
            var answer = wire.exchange(request(query).GET().build());
            var list = answer.statusCode() == 200 ? read(answer.body()) : null;
            if (list == null) {
                throw new ProviderUnavailable("answered by " + answer.statusCode());
            }
            return sent(list, message);
        } catch (Wire.NotReached | Wire.Broken e) {
            throw new ProviderUnavailable(e.getMessage());
        }
    }

    private static List<SentSms> sent(JsonNode list, DeliveryId message) {
        var found = new ArrayList<SentSms>();
        for (var batch : list.path("batches").values()) {
            var id = text(batch, "id");
            if (id != null && reference(message).equals(text(batch, "client_reference"))) {
                found.add(new SentSms(id, batch.path("body").asString(""), created(batch)));
            }
        }
        return found;
    }

    /** Without a time that can be read it counts as new: better looked at than sent twice. */
    private static Instant created(JsonNode batch) {
        try {
            return Instant.parse(batch.path("created_at").asString(""));
        } catch (DateTimeParseException e) {
            return Instant.MAX;
        }
    }

    private HttpRequest.Builder request(String query) {
        var base = settings.baseUrl().toString().replaceFirst("/$", "");
        return HttpRequest.newBuilder(
                        URI.create(base + "/xms/v1/" + encoded(settings.servicePlanId()) + "/batches" + query))
                .timeout(settings.answerWithin())
                .header("Authorization", "Bearer " + settings.apiToken())
                .header("Accept", "application/json")
                .header("User-Agent", "jules");
    }

    private static String reference(DeliveryId message) {
        return message.uuid().toString();
    }

    /** Sinch writes numbers without the plus. */
    private static String digits(PhoneNumber number) {
        return number.e164().substring(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Null when it is no JSON; the exception would quote it. */
    private static @Nullable JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable JsonNode node, String field) {
        var value = node == null ? "" : node.path(field).asString("");
        return value.isEmpty() ? null : value;
    }
}
