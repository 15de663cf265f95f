package ai.jules.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StorageConfigurationTest {

    @TempDir
    Path directory;

    private ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(StorageConfiguration.class)
            .withBean(Clock.class, () -> Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .withSystemProperties("aws.region=us-east-1");

    @BeforeEach
    void directories() {
        service =
                service.withPropertyValues("jules.data-directory=" + directory, "jules.secrets-directory=" + directory);
    }

    @Test
    void keepsFilesUnlessABucketIsNamed() {
        service.withInitializer(environment(Map.of("S3_BUCKET", "", "S3_ENDPOINT", "", "S3_PATH_STYLE", "")))
                .run(context -> assertThat(context).getBean(ObjectStore.class).isInstanceOf(FileObjectStore.class));
    }

    @Test
    void keepsObjectsInTheBucketThatIsNamed() {
        service.withInitializer(environment(Map.of("S3_BUCKET", "jules", "S3_ENDPOINT", "http://127.0.0.1:9")))
                .run(context -> assertThat(context).getBean(ObjectStore.class).isNotInstanceOf(FileObjectStore.class));
    }

    @Test
    void takesThePathStyleFromTheEnvironment() {
        service.withInitializer(environment(Map.of("S3_PATH_STYLE", "true")))
                .run(context -> assertThat(context.getBean(S3Settings.class).namesTheBucketInThePath())
                        .isTrue());
    }

    @Test
    void namesTheBucketInThePathOfAServiceOfAnotherMaker() {
        assertThat(new S3Settings("jules", "", null).namesTheBucketInThePath()).isFalse();
        assertThat(new S3Settings("jules", "http://127.0.0.1:9", null).namesTheBucketInThePath())
                .isTrue();
        assertThat(new S3Settings("jules", "http://127.0.0.1:9", false).namesTheBucketInThePath())
                .isFalse();
        assertThat(new S3Settings("jules", "  ", null).endpointOrNull()).isNull();
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> environment(
            Map<String, Object> variables) {
        return context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
    }
}
