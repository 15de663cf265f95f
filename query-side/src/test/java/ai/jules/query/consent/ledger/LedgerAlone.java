package ai.jules.query.consent.ledger;

import ai.jules.platform.storage.FileObjectStore;
import ai.jules.platform.storage.ObjectStore;
import ai.jules.query.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger in a schema of its own that tests may fill, and spoil, as they like. */
final class LedgerAlone {

    static final Instant NOON = Instant.parse("2026-11-21T17:00:00Z");

    private final String schema = "ledger_" + UUID.randomUUID().toString().replace("-", "");
    private final DataSource database;
    final MovableClock clock = new MovableClock();
    final JdbcClient jdbc;
    final PlatformTransactionManager transactions;
    final Ledger ledger;
    final LedgerEntries entries;
    final ObjectStore store;
    final KeyPair keys;
    final Checkpoints checkpoints;

    LedgerAlone(Installation jules) {
        database = new InSchema(jules.database());
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/read")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        transactions = new DataSourceTransactionManager(database);
        ledger = new Ledger(jdbc, clock);
        entries = new LedgerEntries(jdbc);
        try {
            store = new FileObjectStore(Files.createTempDirectory("jules-objects"));
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        checkpoints = checkpoints();
    }

    /** As another process has them. */
    Checkpoints checkpoints() {
        return new Checkpoints(jdbc, transactions, new Ledger(jdbc, clock), store, keys, clock);
    }

    int append(Incoming... incoming) {
        return new TransactionTemplate(transactions).execute(_ -> ledger.append(List.of(incoming)));
    }

    static Incoming entry(UUID member, long number) {
        return new Incoming(
                EntryType.REVOKED,
                member,
                NOON.plusSeconds(number),
                UUID.randomUUID().toString(),
                "ConsentRevoked",
                "1",
                "member:" + member,
                number,
                "{\"withdrawal\":{\"channel\":\"sms\"}}".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    Findings check() {
        var findings = new Findings();
        new TreeCheck(jdbc, ledger, entries, checkpoints).check(findings);
        return findings;
    }

    /** What only somebody can do who is more than the application. */
    void tamper(String sql) {
        for (var table : List.of("ledger_entry", "ledger_node", "ledger_head", "ledger_checkpoint")) {
            jdbc.sql("alter table " + table + " disable trigger user").update();
        }
        jdbc.sql(sql).update();
    }

    private final class InSchema extends DelegatingDataSource {

        InSchema(DataSource all) {
            super(all);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            connection.setSchema(schema);
            return connection;
        }
    }

    static final class MovableClock extends Clock {

        private volatile Instant now = NOON;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
