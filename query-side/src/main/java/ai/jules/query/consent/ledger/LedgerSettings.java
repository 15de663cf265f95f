package ai.jules.query.consent.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param checkpointEvery a growing ledger is signed at least so often (rule 29)
 * @param reconcileEvery the whole ledger is compared with what it was made of so often
 * @param lookEvery how often a process looks whether either is due
 */
@ConfigurationProperties("jules.ledger")
public record LedgerSettings(
        @DefaultValue("1h") Duration checkpointEvery,
        @DefaultValue("1d") Duration reconcileEvery,
        @DefaultValue("1m") Duration lookEvery) {}
