package ai.jules.query.consent.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole ledger, checked: its tree from the leaves up, every checkpoint, and what it was made of. On demand, and every day
 * by whichever process comes first; reports are kept.
 */
@Component
public class Examination {

    private static final Logger log = LoggerFactory.getLogger(Examination.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TreeCheck tree;
    private final Reconciliation reconciliation;
    private final JsonMapper json;
    private final Clock clock;
    private volatile double found = Double.NaN;

    Examination(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            TreeCheck tree,
            Reconciliation reconciliation,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.tree = tree;
        this.reconciliation = reconciliation;
        this.json = json;
        this.clock = clock;
        Gauge.builder("jules.ledger.findings", this, examination -> examination.found)
                .description("what the last check of the consent ledger found; NaN where nobody has looked")
                .register(meters);
    }

    /** Takes seconds for each hundred thousand entries. */
    public Report examine() {
        var findings = new Findings();
        var grown = tree.check(findings);
        var founded = reconciliation.check(grown.head().size(), findings);
        var report = new Report(
                findings.count() == 0,
                clock.instant(),
                grown.head().size(),
                HexFormat.of().formatHex(grown.head().root()),
                grown.checkpoints(),
                founded.events(),
                founded.accesses(),
                findings.count(),
                findings.first());
        tell(report);
        return report;
    }

    /** The daily one, unless it was done within that time, by whomever. */
    Optional<Report> examineAfter(Duration age) {
        return transaction.execute(_ -> {
            var last = jdbc.sql("select done_at from ledger_duty where name = 'reconciliation' for update skip locked")
                    .query(Timestamp.class)
                    .optional();
            if (last.isEmpty()
                    || clock.instant().isBefore(last.get().toInstant().plus(age))) {
                return Optional.<Report>empty();
            }
            var report = examine();
            jdbc.sql("update ledger_duty set size = ?, done_at = ? where name = 'reconciliation'")
                    .params(report.treeSize(), Timestamp.from(report.at()))
                    .update();
            return Optional.of(report);
        });
    }

    private void tell(Report report) {
        found = report.found();
        jdbc.sql("insert into ledger_report (at, sound, report) values (?, ?, ?::jsonb)")
                .params(Timestamp.from(report.at()), report.sound(), json.writeValueAsString(report))
                .update();
        if (report.sound()) {
            log.info("the consent ledger is sound, {} entries", report.treeSize());
        } else {
            log.error("THE CONSENT LEDGER IS NOT SOUND: {} findings, see read.ledger_report", report.found());
        }
    }
}
