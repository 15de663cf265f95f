package ai.jules.local;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own that keeps its data. It listens on the loopback address only, asks for passwords, and
 * syncs every commit to the disk: what was acknowledged survives a killed JVM and a power cut.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    static final String SUPERUSER = "postgres";

    /** Seconds for crash recovery and for an orderly stop. */
    private static final int PATIENCE = 60;

    private final PostgresBinaries binaries;
    private final Path data;
    private final Path logFile;
    private volatile boolean started;

    /** @param directory holds the programs, the data and the log */
    PostgresServer(DataDirectory directory) {
        binaries = new PostgresBinaries(directory.postgres().resolve("18"));
        data = directory.postgres().resolve("data");
        logFile = directory.logs().resolve("postgres.log");
    }

    /**
     * Unpacks and initialises whatever of it is missing, and starts it.
     *
     * @param superuserPassword used once, when the data directory is new
     */
    void start(int port, String superuserPassword) throws IOException, InterruptedException {
        binaries.unpack();
        initialise(superuserPassword);
        configure(port);
        run("pg_ctl", "-D", data.toString(), "-l", logFile.toString(), "-w", "-t", "" + PATIENCE, "start");
        started = true;
    }

    boolean isStarted() {
        return started;
    }

    /** PostgreSQL refuses to run as root; a user name space in which we are nobody satisfies it. */
    private static List<String> withoutRoot() throws IOException, InterruptedException {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        try {
            if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) {
                return List.of("unshare", "-U");
            }
        } catch (IOException notInstalled) {
            log.debug("there is no unshare");
        }
        throw new StartFailure("PostgreSQL does not run as root on this machine; start Jules as another user");
    }

    /** Stops the server that a killed run of this directory left behind. */
    void stopOrphan() throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        if (isOurs(pid)) {
            log.info("stopping the PostgreSQL server {} of a run that was killed", pid);
            stop();
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    /** A pid is reused after a reboot, so it must also be our program. */
    private boolean isOurs(long pid) {
        String program = binaries.program("postgres").toAbsolutePath().toString();
        return ProcessHandle.of(pid)
                .flatMap(process ->
                        process.info().commandLine().or(() -> process.info().command()))
                .filter(command -> command.startsWith(program))
                .isPresent();
    }

    private void initialise(String superuserPassword) throws IOException, InterruptedException {
        if (Files.exists(data.resolve("global/pg_control"))) {
            return;
        }
        Path draft = data.resolveSibling("data.new");
        PostgresBinaries.delete(draft);
        PostgresBinaries.delete(data);
        Path passwordFile = Files.createTempFile(data.getParent(), "password", "");
        try {
            Files.writeString(passwordFile, superuserPassword + "\n");
            run(
                    "initdb",
                    "-D",
                    draft.toString(),
                    "-U",
                    SUPERUSER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "-E",
                    "UTF-8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, data);
    }

    private void configure(int port) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), """
            # written at every start
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 120
            shared_buffers = 64MB
            max_wal_size = 512MB
            fsync = on
            synchronous_commit = on
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            datestyle = 'iso, mdy'
            lc_messages = 'C'
            # a statement and its parameters may hold what a person said
            log_min_error_statement = panic
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_error_verbosity = terse
            """.formatted(port));
    }

    private void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "" + PATIENCE, "stop");
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(withoutRoot());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        Path output = logFile.resolveSibling(program + ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(2L * PATIENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new StartFailure("PostgreSQL's " + program + " failed; see " + output + " and " + logFile);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
            started = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
