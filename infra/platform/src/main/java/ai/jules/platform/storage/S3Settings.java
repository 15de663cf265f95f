package ai.jules.platform.storage;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The bucket that objects lie in, from {@code S3_BUCKET}, {@code S3_ENDPOINT} and {@code S3_PATH_STYLE}.
 *
 * @param bucket blank for files under the data directory instead
 * @param endpoint of a service that is not Amazon's; blank for Amazon's own
 * @param pathStyle whether the bucket is named in the path; unless said, when there is an endpoint
 */
@ConfigurationProperties("s3")
record S3Settings(
        @Nullable String bucket,
        @Nullable String endpoint,
        @Nullable Boolean pathStyle) {

    @Nullable
    URI endpointOrNull() {
        return endpoint == null || endpoint.isBlank() ? null : URI.create(endpoint);
    }

    boolean namesTheBucketInThePath() {
        return pathStyle == null ? endpointOrNull() != null : pathStyle;
    }
}
