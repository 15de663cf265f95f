package ai.jules.local;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sagas and the dispatcher in a process of their own ({@code ./jules sagas}), as each service has one where Jules is really
 * operated. A house that starts while this one runs leaves them out.
 */
public final class SagasAlone {

    /** Whose lock and pid file it holds in the data directory. */
    static final String ROLE = "sagas";

    private static final long BETWEEN_LOOKS_MILLIS = 100;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private SagasAlone() {}

    public static void main(String... arguments) {
        try {
            start(Options.parse(arguments));
        } catch (InterruptedException interrupted) {
            System.exit(1);
        } catch (RuntimeException failure) {
            System.err.println(StartFailure.lineFor(failure));
            System.exit(1);
        }
    }

    private static void start(Options options) throws InterruptedException {
        var directory = DataDirectory.take(options.data(), ROLE);
        Logs.openIn(directory.logs(), ROLE);
        var ports = awaitTheHouse(directory, options);
        ports.requireFree(List.of(Port.SAGAS));
        var settings = new Settings(directory, ports, LocalSecrets.in(directory.secrets()), Apps.ALL);
        var context = Apps.sagas().start(settings);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            context.close();
                            directory.close();
                        },
                        "stop"));
        new Progress(System.out).say("Sagas is up: " + ports.url(Port.SAGAS));
    }

    /** They need the database, the broker and the keys that command-side makes. */
    private static Ports awaitTheHouse(DataDirectory directory, Options options) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            var ports = Ports.kept(directory.ports(), options.port());
            if (ports.answers(Port.COMMAND_SIDE)) {
                return ports;
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure("nothing runs in " + directory.root() + "; start it with ./jules up");
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }
}
