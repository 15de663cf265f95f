package ai.jules.verifier;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code ledger-entry/1}.
 *
 * @param member bare UUID
 * @param payload what the event store holds, personal fields sealed
 */
record Leaf(
        long sequence,
        String type,
        @Nullable String member,
        String at,
        String recordedAt,
        String event,
        Json.Obj payload,
        Json.Obj metadata) {

    private static final Set<String> MEMBERS =
            Set.of("at", "event", "format", "member", "recordedAt", "sequence", "type");
    private static final Set<String> OF_EVENT =
            Set.of("id", "metadata", "name", "number", "payload", "revision", "stream");
    private static final Set<String> TYPES = Set.of(
            "requested",
            "given",
            "refused",
            "expired",
            "revoked",
            "disclosed",
            "authorised",
            "suppressed",
            "erased",
            "accessed");
    private static final Map<String, String> TYPE_OF_EVENT = Map.ofEntries(
            Map.entry("ConsentRequested", "requested"),
            Map.entry("ConsentGiven", "given"),
            Map.entry("ConsentRefused", "refused"),
            Map.entry("ConsentExpired", "expired"),
            Map.entry("ConsentRevoked", "revoked"),
            Map.entry("DisclosureShown", "disclosed"),
            Map.entry("MessageAuthorised", "authorised"),
            Map.entry("MessageSuppressed", "suppressed"),
            Map.entry("MessageDeferred", "suppressed"),
            Map.entry("MemberForgotten", "erased"),
            Map.entry("ErasureCompleted", "erased"),
            Map.entry("AuditorAccess", "accessed"));
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");

    /** The sequence alone, of a leaf that may be wrong in everything else; -1 when there is none. */
    static long sequence(Json json) {
        try {
            return Json.object(json).count("sequence");
        } catch (Malformed e) {
            return -1;
        }
    }

    static Leaf read(Json json, byte[] bytes) throws Malformed {
        var leaf = Json.object(json);
        leaf.hasOnly(MEMBERS);
        if (!leaf.text("format").equals("ledger-entry/1")) {
            throw new Malformed("it is of another format than ledger-entry/1");
        }
        if (!Arrays.equals(Canonical.bytes(leaf), bytes)) {
            throw new Malformed("it is not in canonical form (RFC 8785)");
        }
        var event = leaf.object("event");
        event.hasOnly(OF_EVENT);
        event.text("id");
        event.text("stream");
        event.count("number");
        event.textOrNull("revision");
        return new Leaf(
                leaf.count("sequence"),
                type(leaf.text("type"), event.text("name")),
                member(leaf),
                time(leaf.text("at")),
                time(leaf.text("recordedAt")),
                event.text("name"),
                stored(event.text("payload")),
                stored(event.text("metadata")));
    }

    private static String type(String type, String event) throws Malformed {
        if (!TYPES.contains(type) || !TYPE_OF_EVENT.getOrDefault(event, type).equals(type)) {
            throw new Malformed("its type is not that of its event");
        }
        return type;
    }

    private static @Nullable String member(Json.Obj leaf) throws Malformed {
        var member = leaf.textOrNull("member");
        if (member != null && !Manifest.isUuid(member)) {
            throw new Malformed("its member is no bare UUID");
        }
        return member;
    }

    private static String time(String text) throws Malformed {
        if (!TIME.matcher(text).matches()) {
            throw new Malformed("a time is not in UTC with microseconds");
        }
        return text;
    }

    private static Json.Obj stored(String base64) throws Malformed {
        try {
            return Json.object(JsonReader.read(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException e) {
            throw new Malformed("stored bytes are not base64");
        }
    }
}
