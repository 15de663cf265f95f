package ai.jules.phone;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request to the provider's API, as the receiver saw it.
 *
 * @param at when its headers had arrived, by the receiver's clock
 * @param tookMs until it was answered, or until the answer was held back
 * @param code the provider's error code
 * @param messageSid the message made, when one was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProviderCall(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
        long tookMs,
        String method,
        String path,
        Outcome outcome,
        int status,
        @Nullable Integer code,
        @Nullable String messageSid,
        @Nullable String from,
        @Nullable String to) {

    /** What the caller got out of it. */
    enum Outcome {
        /** Answered with success. */
        @JsonProperty("accepted")
        ACCEPTED,
        /** Answered with an error, and nothing happened. */
        @JsonProperty("refused")
        REFUSED,
        /** The message was accepted and the caller never heard of it. */
        @JsonProperty("accepted_unanswered")
        ACCEPTED_UNANSWERED
    }
}
