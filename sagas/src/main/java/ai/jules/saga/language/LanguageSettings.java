package ai.jules.saga.language;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a household's unread texts may cost.
 *
 * @param callsAMonth of one household; a month begins and ends in UTC
 * @param timeout for one whole answer of the model
 * @param maxOutputTokens for one answer; a wish takes about 60
 */
@ConfigurationProperties("jules.language")
public record LanguageSettings(
        @DefaultValue("200") int callsAMonth,
        @DefaultValue("8s") Duration timeout,
        @DefaultValue("1500") long maxOutputTokens) {}
