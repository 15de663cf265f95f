package ai.jules.platform.privacy.kms;

import ai.jules.platform.privacy.KeyService;
import ai.jules.platform.privacy.KeyWrapping;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.kms.KmsClient;

/** Region and credentials are found where the SDK looks for them ({@code AWS_REGION} and so on). */
public final class KmsKeyService implements KeyService {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** A text waits for it, and the provider gives a webhook fifteen seconds; the SDK's repetitions are within. */
    private static final Duration ONE_CALL = Duration.ofSeconds(6);

    @Override
    public KeyWrapping open(String key, @Nullable URI endpoint) {
        if (key.startsWith("alias/") || key.contains(":alias/")) {
            throw new IllegalArgumentException(
                    "JULES_KMS_KEY must be the ARN of a key; an alias may change its meaning");
        }
        var client = KmsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .overrideConfiguration(settings -> settings.apiCallTimeout(ONE_CALL));
        if (endpoint != null) {
            client.endpointOverride(endpoint);
        }
        return new KmsKey(client.build(), key);
    }
}
