package ai.jules.query.consent.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry as its frozen document, {@code ledger-entry/1} of docs/ledger.md, says it.
 *
 * @param recordedAt when it was appended
 */
public record Leaf(long sequence, Instant recordedAt, Incoming entry) {

    private static final String FORMAT = "ledger-entry/1";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The bytes that are hashed and kept. */
    public byte[] document() {
        var event = new HashMap<String, @Nullable Object>();
        event.put("id", entry.eventId());
        event.put("name", entry.eventName());
        event.put("revision", entry.revision());
        event.put("stream", entry.stream());
        event.put("number", entry.number());
        event.put("payload", Base64.getEncoder().encodeToString(entry.payload()));
        event.put("metadata", Base64.getEncoder().encodeToString(entry.metadata()));
        var leaf = new HashMap<String, @Nullable Object>();
        leaf.put("format", FORMAT);
        leaf.put("sequence", sequence);
        leaf.put("type", entry.type().wireName());
        leaf.put("member", entry.member() == null ? null : entry.member().toString());
        leaf.put("at", time(entry.at()));
        leaf.put("recordedAt", time(recordedAt));
        leaf.put("event", event);
        return CanonicalJson.bytes(leaf);
    }

    /** @throws IllegalArgumentException when the bytes are no such document */
    public static Leaf read(byte[] document) {
        try {
            var leaf = JSON.readTree(document);
            var event = leaf.path("event");
            if (!leaf.path("format").asString("").equals(FORMAT)) {
                throw new IllegalArgumentException("a leaf of another format");
            }
            var entry = new Incoming(
                    EntryType.of(leaf.path("type").asString()),
                    leaf.path("member").isNull()
                            ? null
                            : UUID.fromString(leaf.path("member").asString()),
                    Instant.parse(leaf.path("at").asString()),
                    event.path("id").asString(),
                    event.path("name").asString(),
                    textOrNull(event.path("revision")),
                    event.path("stream").asString(),
                    event.path("number").asLong(),
                    Base64.getDecoder().decode(event.path("payload").asString()),
                    Base64.getDecoder().decode(event.path("metadata").asString()));
            return new Leaf(
                    leaf.path("sequence").asLong(),
                    Instant.parse(leaf.path("recordedAt").asString()),
                    entry);
        } catch (JacksonException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a leaf", e);
        }
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    /** As every time on paper is written: UTC, to the microsecond. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
