package ai.jules.benchmarks;

import ai.jules.platform.storage.FileObjectStore;
import ai.jules.query.consent.ledger.Checkpoints;
import ai.jules.query.consent.ledger.Export;
import ai.jules.query.consent.ledger.Ledger;
import ai.jules.query.consent.ledger.LedgerEntries;
import ai.jules.query.consent.ledger.LedgerReader;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Whether the ledger grows at the same pace however long it is, and how long it takes to take it away and to check it
 * (rule 32). Entries are appended by the very code that appends them in query-side, 500 events a transaction, as its reader
 * does; the events are made up.
 */
final class GrowingLedger {

    private static final int BATCH = 500;
    private static final int STEP = 10_000;

    private final Bench.Choices choices;
    private final Figures figures;
    private final SyntheticConsent people;

    GrowingLedger(Bench.Choices choices, Figures figures) {
        this.choices = choices;
        this.figures = figures;
        this.people = new SyntheticConsent(Math.max(10, choices.number("entries", 1_000_000) / 100));
    }

    void run() throws Exception {
        var work = Path.of(choices.text("data", "bench-data")).toAbsolutePath().resolve("ledger");
        FileSystemUtils.deleteRecursively(work);
        Files.createDirectories(work);
        try (var postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(work.resolve("postgres"))
                        .setCleanDataDirectory(true)
                        .start();
                var database = database(postgres)) {
            migrate(database);
            var jdbc = JdbcClient.create(database);
            var transactions = new DataSourceTransactionManager(database);
            var clock = Clock.systemUTC();
            var ledger = new Ledger(jdbc, clock);
            grow(new LedgerReader(ledger), new TransactionTemplate(transactions));
            var checkpoints = new Checkpoints(
                    jdbc,
                    transactions,
                    ledger,
                    new FileObjectStore(work.resolve("objects")),
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair(),
                    clock);
            takeAway(new Export(new LedgerEntries(jdbc), checkpoints, clock), work);
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private static HikariDataSource database(EmbeddedPostgres postgres) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setSchema("read");
        pool.setMaximumPoolSize(2);
        return new HikariDataSource(pool);
    }

    private static void migrate(HikariDataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas("read")
                .defaultSchema("read")
                .locations("classpath:db/read")
                .load()
                .migrate();
    }

    private void grow(LedgerReader reader, TransactionTemplate transaction) {
        int entries = choices.number("entries", 1_000_000);
        var seconds = new ArrayList<Double>();
        var began = System.nanoTime();
        var stepBegan = began;
        for (int appended = 0; appended < entries; ) {
            var batch = people.events(appended, Math.min(BATCH, entries - appended));
            transaction.executeWithoutResult(_ -> reader.handle(batch));
            appended += batch.size();
            if (appended % STEP == 0) {
                var now = System.nanoTime();
                seconds.add((now - stepBegan) / 1e9);
                stepBegan = now;
                if (appended % (10 * STEP) == 0) {
                    figures.row("%,9d entries, the last %,d in %.2f s", appended, STEP, seconds.getLast());
                }
            }
        }
        figures.figure("ledger.append", Math.rint(entries / ((System.nanoTime() - began) / 1e9)), "entries/s");
        if (seconds.size() > 2) {
            figures.figure("ledger.append.10000.first", seconds.getFirst(), "s");
            figures.figure("ledger.append.10000.median", Figures.median(seconds), "s");
            figures.figure("ledger.append.10000.last", seconds.getLast(), "s");
            figures.figure("ledger.append.10000.slowest", Figures.percentile(seconds, 100), "s");
            figures.figure("ledger.append.exponent", exponent(seconds), "of the time per 10,000 over the length");
        }
    }

    /** The slope of log(time) over log(length), by least squares; the first step warms the machine up and is left out. */
    static double exponent(List<Double> seconds) {
        int count = seconds.size() - 1;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int step = 1; step <= count; step++) {
            double x = Math.log(step + 1);
            double y = Math.log(seconds.get(step));
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        return (count * sxy - sx * sy) / (count * sxx - sx * sx);
    }

    private void takeAway(Export export, Path work) throws Exception {
        var story = work.resolve("one-person");
        figures.figure("ledger.export.person", seconds(() -> write(export, people.person(7), story)), "s");
        try (var lines = Files.lines(story.resolve("entries.jsonl"))) {
            figures.figure("ledger.export.person.entries", lines.count(), "entries");
        }
        var all = work.resolve("everything");
        figures.figure("ledger.export.all", seconds(() -> write(export, null, all)), "s");
        figures.figure("ledger.export.all.size", Math.rint(Files.size(all.resolve("entries.jsonl")) / 1e6), "MB");
        var jar = verifier();
        if (Files.isReadable(jar)) {
            verify(jar, story, "person");
            verify(jar, all, "all");
        } else {
            figures.row("no verifier at %s; --verifier JAR", jar);
        }
    }

    private Path verifier() {
        var home = Path.of(System.getProperty("jules.launcher", "jules"))
                .toAbsolutePath()
                .getParent();
        return Path.of(choices.text(
                "verifier", home.resolve("infra/verifier/target/verifier.jar").toString()));
    }

    private void verify(Path jar, Path directory, String what) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-jar", jar.toString(), directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(
                        directory.resolveSibling("verifier-" + what + ".log").toFile()))
                .start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peakKilobytes(process.pid()));
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        figures.figure("ledger.verify." + what, (System.nanoTime() - began) / 1e9, "s");
        figures.figure("ledger.verify." + what + ".memory", peak >> 10, "MB");
        figures.figure("ledger.verify." + what + ".exit", process.exitValue(), "(0 is sound)");
    }

    private static long peakKilobytes(long pid) {
        try (var status = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static void write(Export export, @Nullable UUID person, Path directory) throws IOException {
        var packed = Files.createTempFile(directory.getParent(), "export", ".zip");
        try (var out = new BufferedOutputStream(Files.newOutputStream(packed))) {
            export.write(person, out);
        }
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(packed)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = directory.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        Files.delete(packed);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
