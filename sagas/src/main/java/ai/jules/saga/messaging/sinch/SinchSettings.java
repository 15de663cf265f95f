package ai.jules.saga.messaging.sinch;

import ai.jules.saga.messaging.Pace;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account the backup sends from; without a service plan there is no backup.
 *
 * @param baseUrl scheme, host and port of the region's API
 * @param number the number it sends from, in E.164
 * @param publicUrl where the world reaches us, for reports
 * @param callbackSecret signs the addresses of reports, at least 32 characters; without one none are asked for
 * @param groupNumber the family's number with this provider; without one it sends everything from {@code number}
 * @param connectWithin longest time to reach the provider
 * @param answerWithin longest time for its answer, from the beginning
 * @param pace how fast it may be used (rule 18)
 */
@ConfigurationProperties("jules.sinch")
record SinchSettings(
        @DefaultValue("https://us.sms.api.sinch.com") URI baseUrl,
        @DefaultValue("") String servicePlanId,
        @DefaultValue("") String apiToken,
        @DefaultValue("") String number,
        @DefaultValue("") String groupNumber,
        @DefaultValue("") String publicUrl,
        @DefaultValue("") String callbackSecret,
        @DefaultValue("5s") Duration connectWithin,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue Pace pace) {

    /** Shows no token. */
    @Override
    public String toString() {
        return "SinchSettings[" + baseUrl + "]";
    }
}
