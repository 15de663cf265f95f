package ai.jules.command.conversation.sinch;

import ai.jules.events.delivery.DeliveryStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Sinch posts about one recipient of a batch ({@code recipient_delivery_report_sms}), of which there is one for each
 * change. The recipient's number is left out: the address says whom it is about.
 *
 * @param status the provider's word; of a message of another type, its type
 * @param code of the detailed table, 0 when there is none
 * @param batch the provider's id of the text; null when it is missing or no id
 * @param reference our own id as it was given with the text; null when it is missing
 */
record SinchReport(
        String status,
        int code,
        @Nullable String batch,
        @Nullable String reference) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "recipient_delivery_report_sms";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int LARGEST_CODE = 999_999;

    /** Empty when it is no JSON object. */
    static Optional<SinchReport> read(byte[] body) {
        try {
            var json = JSON.readTree(body);
            return json.isObject() ? Optional.of(of(json)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static SinchReport of(JsonNode json) {
        var type = json.path("type").asString("");
        var code = json.path("code");
        var batch = json.path("batch_id").asString("");
        return new SinchReport(
                type.equals(TYPE) ? json.path("status").asString("") : type,
                code.isInt() && code.intValue() > 0 && code.intValue() <= LARGEST_CODE ? code.intValue() : 0,
                ID.matcher(batch).matches() ? batch : null,
                json.path("client_reference").asString(null));
    }

    /**
     * How far the text came; empty for a word nobody here knows. {@code Unknown} is the provider's end of waiting for a
     * receipt: the text reached the network, and nobody says that it failed.
     */
    Optional<DeliveryStatus> progress() {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "queued" -> Optional.of(DeliveryStatus.QUEUED);
            case "dispatched", "unknown" -> Optional.of(DeliveryStatus.SENT);
            case "delivered" -> Optional.of(DeliveryStatus.DELIVERED);
            case "failed", "expired", "deleted" -> Optional.of(DeliveryStatus.UNDELIVERED);
            case "aborted", "rejected", "cancelled" -> Optional.of(DeliveryStatus.FAILED);
            default -> Optional.empty();
        };
    }

    /** Why it was not delivered. The provider has codes for what went well too; those are none. */
    @Nullable
    Integer errorCode() {
        var bad = progress()
                .filter(it -> it == DeliveryStatus.UNDELIVERED || it == DeliveryStatus.FAILED)
                .isPresent();
        return bad && code != 0 ? Integer.valueOf(code) : null;
    }
}
