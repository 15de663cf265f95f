package ai.jules.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer whether this service issues tokens and so has the private key; command-side alone
 * @param services whether it answers our own services, when they ask on somebody's behalf; query-side alone
 * @param open path patterns under /api/v1 that need no token, such as {@code /api/v1/sms/**}
 */
@ConfigurationProperties("jules.security")
public record SecuritySettings(
        @DefaultValue("false") boolean issuer,
        @DefaultValue("false") boolean services,
        @DefaultValue List<String> open) {}
