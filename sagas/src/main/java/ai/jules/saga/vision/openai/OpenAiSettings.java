package ai.jules.saga.vision.openai;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the model is reached.
 *
 * @param apiKey when null or blank there is no model, and photos are read locally
 * @param baseUrl up to and including the version, without a slash at the end
 * @param model a vision model with structured output
 * @param timeout for one whole answer
 * @param maxOutputTokens for one answer; a long card takes about 1,500
 */
@ConfigurationProperties("jules.openai")
public record OpenAiSettings(
        @Nullable String apiKey,
        @DefaultValue("https://api.openai.com/v1") URI baseUrl,
        @DefaultValue("gpt-6-luna") String model,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("6000") long maxOutputTokens) {

    public boolean isConfigured() {
        return apiKey != null && !apiKey.isBlank();
    }

    @Override
    public String toString() {
        return "OpenAiSettings[baseUrl=" + baseUrl + ", model=" + model + ", timeout=" + timeout + "]";
    }
}
