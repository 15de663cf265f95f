package ai.jules.saga.messaging.twilio;

import ai.jules.kernel.PhoneNumber;
import ai.jules.saga.messaging.Pace;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account texts are sent from.
 *
 * @param baseUrl scheme, host and port of the provider's API; a path is kept in front of the API's own
 * @param publicUrl where the world reaches us, for status callbacks
 * @param directNumber the number people know Jules by
 * @param groupNumber the family's number
 * @param connectWithin longest time to reach the provider
 * @param answerWithin longest time for its answer, from the beginning
 * @param pace how fast it may be used (rule 18)
 */
@ConfigurationProperties("jules.twilio")
record TwilioSettings(
        @DefaultValue("https://api.twilio.com") URI baseUrl,
        String accountSid,
        String authToken,
        URI publicUrl,
        PhoneNumber directNumber,
        PhoneNumber groupNumber,
        @DefaultValue("5s") Duration connectWithin,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue Pace pace) {

    /** Shows no token. */
    @Override
    public String toString() {
        return "TwilioSettings[" + baseUrl + "]";
    }
}
