package ai.jules.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jules as somebody at the keyboard has it: {@code ./jules up} in a data directory of its own. */
final class House implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int POLL_MILLIS = 20;

    private final Path launcher;
    private final int port;
    private final Path data;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process jules;
    private @Nullable Process phone;
    private @Nullable Process sagas;

    House(Path launcher, int port, Path data) {
        this.launcher = launcher;
        this.port = port;
        this.data = data;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts it and waits until a text would be answered; seconds from the command to then. */
    double up() throws Exception {
        long began = System.nanoTime();
        jules = launch("up");
        awaitAnswers(jules);
        return secondsSince(began);
    }

    /** Starts the phone in a process of its own, which survives a killed house. */
    void phoneAlone() throws Exception {
        phone = launch("phone");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (status(URI.create("http://127.0.0.1:" + (port + 1) + "/simulator/messages?phone=%2B12025550101"))
                != 200) {
            pause(phone, deadline);
        }
    }

    /** Begins to start sagas and the dispatcher in a process of their own; a house that is started after leaves them out. */
    void sagasAlone() throws Exception {
        sagas = launch("sagas");
        // a house that is started before they have taken their place would take it
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(data.resolve("sagas.pid"))) {
            pause(sagas, deadline);
        }
    }

    /** Returns when sagas, started alone, can do their work. */
    void awaitSagas() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (status(URI.create("http://127.0.0.1:" + port("sagas") + "/health")) != 200) {
            pause(sagas, deadline);
        }
    }

    /** As {@code kill -9}; the house and the phone go on. */
    void killSagas() throws Exception {
        end(sagas);
        Files.deleteIfExists(data.resolve("sagas.pid"));
    }

    private static void end(Process victim) throws InterruptedException {
        victim.destroyForcibly();
        victim.waitFor();
    }

    private Process launch(String command) throws IOException {
        Files.createDirectories(data);
        return new ProcessBuilder(launcher.toString(), command, "--port", "" + port, "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + "-" + command + ".log")
                                .toFile()))
                .start();
    }

    private void awaitAnswers(Process process) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (status(URI.create(url() + "/simulator/numbers")) != 200) {
            pause(process, deadline);
        }
    }

    private static void pause(Process process, long deadline) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("it stopped by itself; see the .log beside the data directory");
        }
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException("it is not up after " + PATIENCE);
        }
        Thread.sleep(POLL_MILLIS);
    }

    private int status(URI uri) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** As {@code kill -9}: nobody gets to say goodbye. The phone goes on. */
    void kill() throws InterruptedException {
        end(running());
    }

    /** An orderly stop of the house; the phone goes on. */
    void down() throws InterruptedException {
        var process = running();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** Deletes everything it had; it must be stopped. */
    void forget() throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> paths = Files.walk(data)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            for (Process process :
                    Stream.of(sagas, jules, phone).filter(it -> it != null).toList()) {
                process.destroy();
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without a slash at the end. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    int gateway() {
        return port;
    }

    /** Where something listens, by its name in {@code DIR/ports}. */
    int port(String name) {
        var ports = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("ports"))) {
            ports.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Integer.parseInt(ports.getProperty(name));
    }

    String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection that may see every schema, which nothing of Jules can. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/jules", "postgres", secret("database_postgres"));
    }

    /** Megabytes the JVM keeps in memory. */
    double javaMegabytes() {
        return kilobytes(running().pid(), "smaps_rollup", "Rss:") / 1024.0;
    }

    /** Megabytes PostgreSQL's processes keep in memory, what they share counted once. */
    double postgresMegabytes() throws IOException {
        long server = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        var postmaster = ProcessHandle.of(server).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .mapToLong(process -> kilobytes(process.pid(), "smaps_rollup", "Pss:"))
                        .sum()
                / 1024.0;
    }

    private static long kilobytes(long pid, String file, String label) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", "" + pid, file))) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private Process running() {
        if (jules == null) {
            throw new IllegalStateException("it was not started");
        }
        return jules;
    }

    static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
