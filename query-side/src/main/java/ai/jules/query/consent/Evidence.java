package ai.jules.query.consent;

import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.privacy.KeyUnavailable;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.platform.privacy.PersonalModule;
import ai.jules.query.consent.ledger.Entry;
import ai.jules.query.consent.ledger.Leaf;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens what an entry holds sealed. In the place of a value whose key is gone stands {@code {"erased":true}}, in that of one
 * that was not sealed for its place {@code {"broken":true}}.
 */
@Component
class Evidence {

    /** What an event calls the proof of what was said. */
    private static final List<String> PROOFS = List.of("evidence", "withdrawal", "refusal", "asked");

    private static final String RECEIVED_AT = "receivedAt";

    private final JsonMapper json;

    Evidence(KeyVault vault) {
        this.json = JsonMapper.builder().addModule(new PersonalModule(vault)).build();
    }

    /** What proves an entry: how something was said, and when where that was earlier, or else what the event says at all. */
    JsonNode of(Entry entry) {
        var payload = payload(entry);
        return PROOFS.stream()
                .filter(payload::has)
                .findFirst()
                .map(proof -> dated(payload.get(proof), payload.path(RECEIVED_AT)))
                .orElseGet(() -> without(payload, "member"));
    }

    private static JsonNode dated(JsonNode proof, JsonNode receivedAt) {
        if (proof instanceof ObjectNode object && receivedAt.isString()) {
            object.set(RECEIVED_AT, receivedAt);
        }
        return proof;
    }

    /** The payload of the event, opened. */
    JsonNode payload(Entry entry) {
        return opened(json.readTree(Leaf.read(entry.document()).entry().payload()));
    }

    private static JsonNode without(JsonNode payload, String member) {
        if (payload instanceof ObjectNode object) {
            object.remove(member);
        }
        return payload;
    }

    private JsonNode opened(JsonNode node) {
        if (isEnvelope(node)) {
            return open(node);
        }
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream().toList().forEach(name -> object.set(name, opened(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, opened(array.get(i)));
            }
        }
        return node;
    }

    private static boolean isEnvelope(JsonNode node) {
        return node.isObject()
                && node.has("subject")
                && node.has("purpose")
                && (node.has("sealed") || node.has("erased"));
    }

    private JsonNode open(JsonNode envelope) {
        try {
            Personal<Object> personal =
                    json.readerFor(new TypeReference<Personal<Object>>() {}).readValue(envelope);
            return personal.value().<JsonNode>map(json::valueToTree).orElseGet(() -> json.createObjectNode()
                    .put("erased", true));
        } catch (JacksonException e) {
            if (KeyUnavailable.isBehind(e)) {
                throw e;
            }
            return json.createObjectNode().put("broken", true);
        }
    }
}
