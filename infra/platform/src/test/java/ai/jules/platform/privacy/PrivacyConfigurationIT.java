package ai.jules.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.TestDatabase;
import ai.jules.platform.privacy.kms.KeyServer;
import ai.jules.platform.secrets.Secrets;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

class PrivacyConfigurationIT {

    @TempDir
    Path secrets;

    private final String service = TestDatabase.create();
    private final String vault = TestDatabase.create();

    private ApplicationContextRunner process(boolean owner) {
        Secrets.createMissing(secrets);
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class,
                        JacksonAutoConfiguration.class))
                .withUserConfiguration(PrivacyConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues(
                        "spring.datasource.url=" + TestDatabase.url(service),
                        "spring.datasource.username=postgres",
                        "spring.flyway.locations=classpath:db/none",
                        "spring.flyway.fail-on-missing-locations=false",
                        "jules.secrets-directory=" + secrets,
                        "jules.vault.owner=" + owner,
                        "jules.vault.database.url=" + TestDatabase.url(vault),
                        "jules.vault.database.user=postgres");
    }

    @Test
    void leavesTheServiceItsOwnDataSource() {
        process(true).run(context -> {
            assertThat(context).hasNotFailed();
            var primary = context.getBean(DataSource.class);
            assertThat(primary.unwrap(HikariDataSource.class).getJdbcUrl()).endsWith(service);
            assertThat(context.getBean(JdbcTransactionManager.class).getDataSource())
                    .isSameAs(primary);
            assertThat(database(context.getBean(JdbcClient.class))).isEqualTo(service);
            var own = context.getBean("vaultDataSource", HikariDataSource.class);
            assertThat(own.getPoolName()).isEqualTo("vault");
            assertThat(own.getMaximumPoolSize()).isEqualTo(8);
            assertThat(JdbcClient.create(own)
                            .sql("select count(*) from vault.flyway_history")
                            .query(Integer.class)
                            .single())
                    .isPositive();
        });
    }

    @Test
    void sealsWhateverTheServiceWritesAsJson() {
        process(true).run(context -> {
            context.getBean(KeyVault.class).ensure(Subject.of(TestVault.MARIA));
            var json = context.getBean(JsonMapper.class);
            assertThat(json.writeValueAsString(Personal.content(TestVault.MARIA, "Maria")))
                    .doesNotContain("Maria");
        });
    }

    @Test
    void startsBeforeTheOwnerHasMadeTheVaultAndReadsAfterwards() {
        process(false).run(reader -> {
            assertThat(reader).hasNotFailed();
            var late = reader.getBean(KeyVault.class);
            assertThat(catchThrowable(() -> late.ensure(Subject.of(TestVault.MARIA))))
                    .isInstanceOf(KeyUnavailable.class);
            process(true).run(owner -> {
                var sealed = seal(owner.getBean(KeyVault.class), owner.getBean(Sealer.class));
                assertThat(reader.getBean(Sealer.class)
                                .open(sealed, String.class)
                                .value())
                        .hasValue("Maria");
            });
        });
    }

    /** Restarted with the name of a key, the owner wraps everything again; then the keyset may go. */
    @Test
    @Tag("rule-34")
    void movesToAKeyServiceByConfigurationAlone() throws IOException {
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        try (var service = new KeyServer()) {
            var key = service.createKey("first");
            var inTheService = new String[] {
                "jules.kms.key=" + key, "jules.kms.former-keys=", "jules.kms.endpoint=" + service.endpoint()
            };
            var sealed = new AtomicReference<String>();
            process(true).run(owner -> sealed.set(seal(owner.getBean(KeyVault.class), owner.getBean(Sealer.class))));

            process(true).withPropertyValues(inTheService).run(owner -> await().untilAsserted(
                            () -> assertThat(JdbcClient.create(owner.getBean("vaultDataSource", DataSource.class))
                                            .sql("select count(distinct master_key) = 1 and min(master_key) = ?"
                                                    + " from vault.subject_key where wrapped is not null")
                                            .param(KeyService.ofTheVendor()
                                                    .open(key, service.endpoint())
                                                    .id())
                                            .query(Boolean.class)
                                            .single())
                                    .isTrue()));

            var reader = process(false).withPropertyValues(inTheService);
            Files.delete(secrets.resolve("master_key"));
            reader.run(context -> assertThat(context.getBean(Sealer.class)
                            .open(sealed.get(), String.class)
                            .value())
                    .hasValue("Maria"));
        } finally {
            System.clearProperty("aws.region");
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }

    private static String seal(KeyVault vault, Sealer sealer) {
        vault.ensure(Subject.of(TestVault.MARIA));
        return sealer.seal(Personal.content(TestVault.MARIA, "Maria"));
    }

    private static String database(JdbcClient jdbc) {
        return jdbc.sql("select current_database()").query(String.class).single();
    }
}
