package ai.jules.phone;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An error of the provider's API, ready to be answered in the provider's own shape. */
final class ProviderRefusal extends RuntimeException {

    private final int status;
    private final int code;

    ProviderRefusal(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    Body body() {
        return new Body(code, String.valueOf(getMessage()), "https://www.twilio.com/docs/errors/" + code, status);
    }

    record Body(
            int code,
            String message,
            @JsonProperty("more_info") String moreInfo,
            int status) {}
}
