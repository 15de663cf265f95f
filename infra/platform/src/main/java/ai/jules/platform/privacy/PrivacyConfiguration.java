package ai.jules.platform.privacy;

import ai.jules.platform.secrets.Secret;
import ai.jules.platform.secrets.Secrets;
import ai.jules.platform.secrets.SecretsConfiguration;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * Imported by every service that reads or writes personal data. Needs a {@link Clock} bean. The vault's data source is
 * nobody's default candidate: JdbcClient, Flyway and the transaction manager stay with the service's own.
 */
@Configuration(proxyBeanMethods = false)
@Import(SecretsConfiguration.class)
@EnableConfigurationProperties({PrivacySettings.class, KeyServiceSettings.class})
public class PrivacyConfiguration {

    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean(defaultCandidate = false)
    @Qualifier("vault")
    HikariDataSource vaultDataSource(PrivacySettings settings) {
        var pool = new HikariConfig();
        pool.setPoolName("vault");
        pool.setJdbcUrl(settings.database().url());
        pool.setUsername(settings.database().user());
        pool.setPassword(settings.database().password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        // only the owner must find the vault when it starts; others begin without it and say so key by key
        pool.setInitializationFailTimeout(settings.owner() ? PATIENCE.toMillis() : -1);
        return new HikariDataSource(pool);
    }

    @Bean
    KeyVault keyVault(
            @Qualifier("vault") DataSource vaultDataSource,
            PrivacySettings settings,
            KeyServiceSettings service,
            Secrets secrets,
            Clock clock) {
        if (settings.owner()) {
            migrate(vaultDataSource);
        }
        return new KeyVault(new JdbcKeyRows(vaultDataSource), masterKeys(service, secrets), clock, System::nanoTime);
    }

    /** With a key service its key wraps; a keyset that is still among the secrets opens what it has wrapped. */
    private static MasterKeys masterKeys(KeyServiceSettings service, Secrets secrets) {
        if (!service.isSet()) {
            return new MasterKeys(new LocalWrapping(secrets.masterKey()), List.of());
        }
        var keys = new ArrayList<>(service.open(KeyService.ofTheVendor()));
        secrets.masterKeyIfAny().map(LocalWrapping::new).ifPresent(keys::add);
        return new MasterKeys(keys.getFirst(), keys.subList(1, keys.size()));
    }

    /** Only the owner may write to the vault. */
    @Bean
    @ConditionalOnProperty("jules.vault.owner")
    Rewrapping rewrapping(KeyVault vault) {
        return new Rewrapping(vault);
    }

    @Bean
    PersonalModule personalModule(KeyVault vault) {
        return new PersonalModule(vault);
    }

    @Bean
    Sealer sealer(KeyVault vault) {
        return new Sealer(vault);
    }

    /** Lazy: only who looks up a number needs its keys. */
    @Bean
    @Lazy
    BlindIndex blindIndex(Secrets secrets) {
        return new BlindIndex(secrets.bytes(Secret.LOOKUP_KEY), secrets.bytes(Secret.SUPPRESSION_KEY));
    }

    static void migrate(DataSource vault) {
        Flyway.configure()
                .dataSource(vault)
                .schemas("vault")
                .defaultSchema("vault")
                .locations("classpath:db/vault")
                .table("flyway_history")
                .load()
                .migrate();
    }
}
