package ai.jules.benchmarks;

import ai.jules.command.CommandSide;
import ai.jules.platform.secrets.Secrets;
import ai.jules.query.QuerySide;
import ai.jules.saga.Sagas;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Command-side and query-side in this process, on a PostgreSQL of their own, with keys and everything, and sagas when they are
 * asked for; there is no broker, and unless a {@link Courier} is, nobody carries anything between them, so that what is
 * measured is theirs.
 */
final class QuietHouse implements AutoCloseable {

    private final Path work;
    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext commandSide;
    private final ConfigurableApplicationContext querySide;
    private @Nullable ConfigurableApplicationContext sagas;

    QuietHouse(Path work) throws IOException {
        this(work, Map.of());
    }

    /** @param server how PostgreSQL is run other than it is for tests, which do not sync */
    QuietHouse(Path work, Map<String, String> server) throws IOException {
        this.work = work;
        FileSystemUtils.deleteRecursively(work);
        Files.createDirectories(work);
        Secrets.createMissing(work.resolve("secrets"));
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(work.resolve("postgres"))
                .setCleanDataDirectory(true);
        server.forEach(builder::setServerConfig);
        postgres = builder.start();
        commandSide = start(
                CommandSide.application(),
                "command-side",
                "WRITE",
                "--JULES_DIRECT_NUMBER=+12025550199",
                "--JULES_GROUP_NUMBER=+12025550198",
                "--JULES_PUBLIC_URL=http://127.0.0.1:1",
                "--TWILIO_AUTH_TOKEN=unused");
        querySide = start(QuerySide.application(), "query-side", "READ");
    }

    private ConfigurableApplicationContext start(
            SpringApplicationBuilder application, String name, String schema, String... more) {
        var url = postgres.getJdbcUrl("postgres", "postgres");
        var settings = new ArrayList<>(List.of(
                "--spring.config.name=" + name,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=off",
                "--spring.jmx.enabled=false",
                "--spring.main.register-shutdown-hook=false",
                "--management.metrics.use-global-registry=false",
                "--KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1",
                "--spring.kafka.admin.operation-timeout=1s",
                "--spring.kafka.admin.properties.default.api.timeout.ms=1000",
                "--spring.kafka.admin.properties.request.timeout.ms=900",
                "--jules.data-directory=" + work,
                "--jules.secrets-directory=" + work.resolve("secrets"),
                "--jules.clock-file=" + work.resolve("clock")));
        for (var database : List.of(schema, "VAULT")) {
            var separator = url.contains("?") ? "&" : "?";
            settings.add("--JULES_" + database + "_DATABASE_URL=" + url
                    + (database.equals("VAULT")
                            ? ""
                            : separator + "currentSchema=" + schema.toLowerCase(java.util.Locale.ROOT)));
            settings.add("--JULES_" + database + "_DATABASE_USER=postgres");
            settings.add("--JULES_" + database + "_DATABASE_PASSWORD=postgres");
        }
        settings.addAll(List.of(more));
        return application.run(settings.toArray(String[]::new));
    }

    /** Starts sagas, which hand their commands to this instead of a broker. */
    ConfigurableApplicationContext startSagas(KafkaTemplate<String, byte[]> commands, String... more) {
        var settings = new ArrayList<>(List.of(
                "--JULES_DIRECT_NUMBER=+12025550199",
                "--JULES_GROUP_NUMBER=+12025550198",
                "--JULES_PUBLIC_URL=http://127.0.0.1:1",
                "--JULES_QUERY_URL=http://127.0.0.1:"
                        + querySide.getEnvironment().getProperty("local.server.port"),
                "--TWILIO_ACCOUNT_SID=unused",
                "--TWILIO_AUTH_TOKEN=unused"));
        settings.addAll(List.of(more));
        var started = start(
                Sagas.application().initializers(context -> context.getBeanFactory()
                        .registerSingleton("commandsInsteadOfABroker", commands)),
                "sagas",
                "PROCESS",
                settings.toArray(String[]::new));
        sagas = started;
        return started;
    }

    /** A connection that may see every schema. */
    Connection database() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** Milliseconds that this process and PostgreSQL's have had of a processor so far. */
    double processorMillis() throws IOException {
        long server = Long.parseLong(Files.readAllLines(work.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        var postmaster = ProcessHandle.of(server).orElseThrow();
        return Stream.concat(Stream.of(ProcessHandle.current(), postmaster), postmaster.children())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum();
    }

    /** Has everybody believe that it is so much later than it is. */
    void moveOn(Duration ahead) {
        try {
            var file = work.resolve("clock");
            Files.move(
                    Files.writeString(work.resolve("clock.new"), "" + ahead.toMillis()),
                    file,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ConfigurableApplicationContext commandSide() {
        return commandSide;
    }

    ConfigurableApplicationContext querySide() {
        return querySide;
    }

    @Override
    public void close() throws IOException {
        if (sagas != null) {
            sagas.close();
        }
        querySide.close();
        commandSide.close();
        postgres.close();
        FileSystemUtils.deleteRecursively(work);
    }
}
