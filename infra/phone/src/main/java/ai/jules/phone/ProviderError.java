package ai.jules.phone;

/** The provider's refusals that this stand-in can give: its code, its HTTP status, its words. */
enum ProviderError {
    AUTHENTICATE(20003, 401, "Authenticate"),
    NOT_FOUND(20404, 404, "The requested resource was not found"),
    TOO_MANY_REQUESTS(20429, 429, "Too Many Requests"),
    INVALID_TO(21211, 400, "The 'To' number is not a valid phone number."),
    SAME_NUMBER(21266, 400, "'To' and 'From' number cannot be the same"),
    BODY_REQUIRED(21602, 400, "Message body is required."),
    FROM_REQUIRED(21603, 400, "A 'From' phone number is required."),
    TO_REQUIRED(21604, 400, "A 'To' phone number is required."),
    NOT_OUR_NUMBER(
            21606,
            400,
            "The 'From' phone number provided is not a valid, message-capable phone number for your account."),
    INVALID_CALLBACK(21609, 400, "The 'StatusCallback' URL is not a valid URL."),
    UNSUBSCRIBED(21610, 400, "Attempt to send to unsubscribed recipient"),
    TOO_LONG(21617, 400, "The concatenated message body exceeds the 1600 character limit");

    private final int code;
    private final int status;
    private final String message;

    ProviderError(int code, int status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }

    int code() {
        return code;
    }

    ProviderRefusal refusal() {
        return new ProviderRefusal(status, code, message);
    }
}
