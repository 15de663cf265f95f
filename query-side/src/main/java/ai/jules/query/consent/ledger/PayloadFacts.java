package ai.jules.query.consent.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stored payload says that entries are looked up by; nothing sealed. An unreadable payload says nothing, and is
 * entered all the same.
 *
 * @param channel how it was said; null when it does not say
 */
record PayloadFacts(
        @Nullable UUID message,
        @Nullable String channel,
        @Nullable String disclosureId,
        @Nullable Integer disclosureVersion,
        @Nullable String disclosureSha256) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PayloadFacts NONE = new PayloadFacts(null, null, null, null, null);
    private static final String DELIVERY = "delivery:";

    static PayloadFacts of(byte[] payload) {
        try {
            var json = JSON.readTree(payload);
            var channel = json.findValue("channel");
            var disclosure = json.findValue("disclosure");
            var hasTerms = disclosure != null && disclosure.isObject();
            return new PayloadFacts(
                    message(json.path("message")),
                    channel != null && channel.isString() ? channel.asString() : null,
                    hasTerms ? disclosure.path("id").asString("") : null,
                    hasTerms ? Integer.valueOf(disclosure.path("version").asInt(0)) : null,
                    hasTerms ? disclosure.path("sha256").asString("") : null);
        } catch (JacksonException e) {
            return NONE;
        }
    }

    private static @Nullable UUID message(JsonNode message) {
        var text = message.isString() ? message.asString() : "";
        try {
            return text.startsWith(DELIVERY) ? UUID.fromString(text.substring(DELIVERY.length())) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
