package ai.jules.platform.storage;

import ai.jules.platform.secrets.Secret;
import ai.jules.platform.secrets.Secrets;
import ai.jules.platform.secrets.SecretsConfiguration;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * Imported by every service that keeps or shows pictures: in a bucket when {@code S3_BUCKET} is set, else as files. Needs
 * a {@link Clock} bean.
 */
@Configuration(proxyBeanMethods = false)
@Import(SecretsConfiguration.class)
@EnableConfigurationProperties({StorageSettings.class, S3Settings.class})
public class StorageConfiguration {

    @Bean
    ObjectStore objectStore(StorageSettings settings, S3Settings s3) {
        if (s3.bucket() != null && !s3.bucket().isBlank()) {
            return Buckets.ofTheVendor().open(s3.bucket(), s3.endpointOrNull(), s3.namesTheBucketInThePath());
        }
        var directory = settings.dataDirectory();
        if (directory == null) {
            throw new IllegalStateException("jules.data-directory (JULES_DATA_DIRECTORY) is not set");
        }
        return new FileObjectStore(directory.resolve("objects"));
    }

    /** Lazy: only who makes or checks links needs the key. */
    @Bean
    @Lazy
    PhotoLinks photoLinks(Secrets secrets, Clock clock) {
        return new PhotoLinks(secrets.bytes(Secret.LINK_KEY), clock);
    }
}
