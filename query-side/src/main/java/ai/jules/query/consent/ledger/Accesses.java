package ai.jules.query.consent.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records who looks, as a row and as an entry, committed before they are answered (rule 31). */
@Component
public class Accesses {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    public Accesses(JdbcClient jdbc, PlatformTransactionManager transactions, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param member whom the auditor looks at; null when it is no single person
     * @param query what they ask, without phone numbers
     */
    public void read(UUID auditor, @Nullable UUID member, String query) {
        record(auditor, Access.Kind.READ, member, query);
    }

    public void export(UUID auditor, @Nullable UUID member, String query) {
        record(auditor, Access.Kind.EXPORT, member, query);
    }

    private void record(UUID auditor, Access.Kind kind, @Nullable UUID member, String query) {
        transaction.executeWithoutResult(_ -> {
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var access = Access.of(UUID.randomUUID(), auditor, kind, member, query, at);
            jdbc.sql("insert into auditor_access (id, auditor, kind, member, query, at, payload)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(access.id(), auditor, kind.wireName(), member, query, Timestamp.from(at), access.payload())
                    .update();
            ledger.append(List.of(access.entry()));
        });
    }
}
