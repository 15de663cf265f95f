package ai.jules.platform.storage.s3;

import ai.jules.platform.storage.Buckets;
import ai.jules.platform.storage.ObjectStore;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Region and credentials are found where the SDK looks for them ({@code AWS_REGION} and so on). */
public final class S3Buckets implements Buckets {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final Duration ONE_CALL = Duration.ofSeconds(60);

    @Override
    public ObjectStore open(String bucket, @Nullable URI endpoint, boolean pathStyle) {
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .overrideConfiguration(settings -> settings.apiCallTimeout(ONE_CALL))
                .forcePathStyle(pathStyle)
                // only where the protocol demands it: services of other makers do not all know the newer checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (endpoint != null) {
            client.endpointOverride(endpoint);
        }
        return new S3ObjectStore(client.build(), bucket);
    }
}
