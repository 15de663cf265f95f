package ai.jules.saga.language;

import ai.jules.saga.messaging.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The process schema on a database of its own. */
final class ProcessDatabase implements AutoCloseable {

    private final HikariDataSource database = new HikariDataSource();

    ProcessDatabase() {
        database.setJdbcUrl(TestPostgres.create());
        database.setUsername("postgres");
        database.setMaximumPoolSize(20);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/process")
                .load()
                .migrate();
    }

    /** With this many calls a month. */
    CallBudget budget(int calls, Instant now) {
        return new CallBudget(
                JdbcClient.create(database),
                new LanguageSettings(calls, Duration.ofSeconds(8), 1_500),
                new JdbcTransactionManager(database),
                Clock.fixed(now, java.time.ZoneOffset.UTC));
    }

    long rows(String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        database.close();
    }
}
