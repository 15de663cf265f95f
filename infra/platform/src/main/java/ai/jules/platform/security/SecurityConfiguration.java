package ai.jules.platform.security;

import ai.jules.platform.secrets.Secrets;
import ai.jules.platform.secrets.SecretsConfiguration;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Imported by every service with an API. Needs a {@link Clock} bean. */
@Configuration(proxyBeanMethods = false)
@Import(SecretsConfiguration.class)
@EnableConfigurationProperties(SecuritySettings.class)
public class SecurityConfiguration implements WebMvcConfigurer {

    private static final int AFTER_CORRELATION = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    static Tokens tokens(SecuritySettings settings, Secrets secrets, Clock clock) {
        if (settings.issuer()) {
            return Tokens.issuing(secrets.signingKey(), secrets.verifyingKey(), clock);
        }
        return settings.services()
                ? Tokens.verifying(secrets.verifyingKey(), secrets.serviceVerifyingKey(), clock)
                : Tokens.verifying(secrets.verifyingKey(), clock);
    }

    @Bean
    static FilterRegistrationBean<BearerTokens> bearerTokens(Tokens tokens, SecuritySettings settings) {
        var registration = new FilterRegistrationBean<>(new BearerTokens(tokens, new Routes(settings.open())));
        registration.setOrder(AFTER_CORRELATION);
        return registration;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }
}
