package ai.jules.platform.secrets;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the one {@link Secrets} bean; imported by whoever needs it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretSettings.class)
public class SecretsConfiguration {

    @Bean
    Secrets secrets(SecretSettings settings) {
        return new Secrets(settings);
    }
}
