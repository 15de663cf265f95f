package ai.jules.query.consent.ledger;

import ai.jules.platform.secrets.Secrets;
import ai.jules.platform.storage.ObjectStore;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What of the ledger needs the installation's key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

    @Bean
    Checkpoints checkpoints(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Ledger ledger,
            ObjectStore store,
            Secrets secrets,
            Clock clock) {
        return new Checkpoints(jdbc, transactions, ledger, store, secrets.ledgerKeys(), clock);
    }
}
