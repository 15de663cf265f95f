package ai.jules.benchmarks;

import ai.jules.command.CommandSide;
import ai.jules.platform.secrets.Secrets;
import ai.jules.query.QuerySide;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Command-side and query-side in this process, on a PostgreSQL of their own, with keys and everything; nobody carries events
 * between them and nobody else is there, so that what is measured is theirs.
 */
final class QuietHouse implements AutoCloseable {

    private final Path work;
    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext commandSide;
    private final ConfigurableApplicationContext querySide;

    QuietHouse(Path work) throws IOException {
        this.work = work;
        FileSystemUtils.deleteRecursively(work);
        Files.createDirectories(work);
        Secrets.createMissing(work.resolve("secrets"));
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(work.resolve("postgres"))
                .setCleanDataDirectory(true)
                .start();
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

    ConfigurableApplicationContext commandSide() {
        return commandSide;
    }

    ConfigurableApplicationContext querySide() {
        return querySide;
    }

    @Override
    public void close() throws IOException {
        querySide.close();
        commandSide.close();
        postgres.close();
        FileSystemUtils.deleteRecursively(work);
    }
}
