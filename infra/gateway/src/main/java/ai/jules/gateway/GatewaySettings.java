package ai.jules.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are and how patient and generous the door is.
 *
 * @param phoneUrl the phone simulator; without one there is no {@code /simulator}
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed, as a regular expression; nobody's when null
 * @param connectTimeout until a service accepts the connection
 * @param answerTimeout until an ordinary answer is complete
 * @param exportTimeout until an export of the ledger is complete
 */
@ConfigurationProperties("jules.gateway")
record GatewaySettings(
        URI commandUrl,
        URI queryUrl,
        URI sagasUrl,
        @Nullable URI phoneUrl,
        @Nullable Pattern trustedProxies,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout,
        @DefaultValue("10m") Duration exportTimeout,
        @DefaultValue Limits limits,
        @DefaultValue Bodies bodies) {

    /**
     * Requests one client address may send: a steady rate, and how many at once after a pause.
     *
     * @param signIn register, log in, refresh, one-time codes
     * @param provider the message provider's webhook and callbacks; far above its own pace, since a lost text is worse
     * @param other everything else
     */
    record Limits(
            @DefaultValue Rate signIn,
            @DefaultValue Rate provider,
            @DefaultValue Rate other) {

        static final Rate SIGN_IN = new Rate(50, 200);
        static final Rate PROVIDER = new Rate(2_000, 10_000);
        static final Rate OTHER = new Rate(2_000, 5_000);

        Limits {
            signIn = signIn.orElse(SIGN_IN);
            provider = provider.orElse(PROVIDER);
            other = other.orElse(OTHER);
        }
    }

    /** A zero means: the default of its place. */
    record Rate(
            @DefaultValue("0") int perSecond,
            @DefaultValue("0") int burst) {

        Rate orElse(Rate standard) {
            return new Rate(perSecond > 0 ? perSecond : standard.perSecond, burst > 0 ? burst : standard.burst);
        }
    }

    /**
     * The largest request bodies let through.
     *
     * @param provider a webhook (rule 23)
     * @param recipe a photo on its way to become a recipe
     * @param simulator a simulated text with all its photos
     * @param other everything else
     */
    record Bodies(
            @DefaultValue("64KB") DataSize provider,
            @DefaultValue("25MB") DataSize recipe,
            @DefaultValue("64MB") DataSize simulator,
            @DefaultValue("1MB") DataSize other) {}
}
