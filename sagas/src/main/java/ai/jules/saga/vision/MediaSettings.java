package ai.jules.saga.vision;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How media of texts is fetched.
 *
 * @param trustedOrigins scheme, host and port of places that may be plain http or on a private address, and that alone
 *     receive the credentials, such as {@code https://api.twilio.com}
 * @param user and {@code password}: the account's credentials for Basic authentication; none are sent when either is null
 * @param timeout for the whole of one fetch, redirect included
 */
@ConfigurationProperties("jules.media")
public record MediaSettings(
        @DefaultValue("https://api.twilio.com") List<URI> trustedOrigins,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("20s") Duration timeout) {

    public MediaSettings {
        trustedOrigins = List.copyOf(trustedOrigins);
    }

    @Override
    public String toString() {
        return "MediaSettings[trustedOrigins=" + trustedOrigins + ", timeout=" + timeout + "]";
    }
}
