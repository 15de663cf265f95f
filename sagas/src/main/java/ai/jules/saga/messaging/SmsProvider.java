package ai.jules.saga.messaging;

import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;

/** Somebody who carries texts, asked in their Spring order. Implementations try once and never by themselves again. */
public interface SmsProvider {

    /** For events and metrics, for ever; at most 32 characters. */
    String name();

    /**
     * Asks to send a text and waits for the answer, for a bounded time; never throws because of what the provider or the
     * network did. Does not begin the request once {@link OutboundSms#beginBefore()} has come (rule 4).
     */
    Outcome send(OutboundSms sms);

    /** How fast its account may be used. */
    Pace pace();

    /**
     * What the provider was given for a number from one of ours, newest first, with some that are a little older than asked for.
     *
     * @param message what is looked for; who can list by it lists nothing else
     * @throws ProviderUnavailable when it does not tell
     */
    List<SentSms> sentSince(DeliveryId message, Channel from, PhoneNumber to, Instant since);

    /** Whether {@link #sentSince} lists only what was sent under the given id. */
    default boolean listsByOurId() {
        return false;
    }

    /** One text the provider has. */
    record SentSms(String providerMessageId, String body, Instant createdAt) {

        /** Shows no words. */
        @Override
        public String toString() {
            return "SentSms[" + providerMessageId + "]";
        }
    }

    /** The provider does not say what it has. */
    final class ProviderUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** @param reason without words, numbers or addresses */
        public ProviderUnavailable(String reason) {
            super(reason);
        }
    }
}
