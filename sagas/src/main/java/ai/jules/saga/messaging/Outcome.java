package ai.jules.saga.messaging;

/** What came of asking a provider to send. */
public sealed interface Outcome {

    /** It has the text. */
    record Accepted(String providerMessageId) implements Outcome {}

    /**
     * It has not and says so, or was never reached.
     *
     * @param code the provider's own, else the HTTP status; 0 when it was never reached
     * @param retryable whether trying again may help
     */
    record Refused(int code, boolean retryable) implements Outcome {}

    /**
     * It may have the text or not: no answer in time, or the connection broke after the request had gone (rule 19).
     *
     * @param reason for the log, without words or numbers
     */
    record Unknown(String reason) implements Outcome {}

    /** The request was not made: the permission had run out before it could begin. */
    record TooLate() implements Outcome {}
}
