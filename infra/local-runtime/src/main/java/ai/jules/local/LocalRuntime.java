package ai.jules.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Jules as one process: starts the infrastructure, then every application, and stops them in the opposite order. */
public final class LocalRuntime implements AutoCloseable {

    private final DataDirectory directory;
    private final Progress progress;
    private final Ports ports;
    private final LocalSecrets secrets;
    private final PostgresServer postgres;
    private final Broker broker;
    private final Map<App, ConfigurableApplicationContext> contexts = new ConcurrentHashMap<>();
    private boolean closed;

    private LocalRuntime(DataDirectory directory, int port, Progress progress) {
        this.directory = directory;
        this.progress = progress;
        Logs.openIn(directory.logs(), "jules");
        this.ports = Ports.kept(directory.ports(), port);
        this.secrets = LocalSecrets.in(directory.secrets());
        this.postgres = new PostgresServer(directory);
        this.broker = new Broker(directory.broker(), ports.number(Port.BROKER), ports.number(Port.BROKER_CONTROLLER));
    }

    private static LocalRuntime in(Options options, Progress progress) {
        var directory = DataDirectory.take(options.data(), "jules");
        try {
            return new LocalRuntime(directory, options.port(), progress);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    public static void main(String... arguments) {
        var progress = new Progress(System.out);
        try {
            var runtime = in(Options.parse(arguments), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(runtime::close, "stop"));
            Broker.onFatalFault(() -> new Thread(() -> System.exit(1), "broker-lost").start());
            runtime.start(Apps.ALL);
            runtime.greet();
            if (Boolean.getBoolean("jules.rehearse")) {
                new Rehearsal(URI.create(runtime.ports.url(Port.PHONE))).run();
                System.exit(0);
            }
        } catch (InterruptedException interrupted) {
            System.exit(1);
        } catch (RuntimeException failure) {
            System.err.println(StartFailure.lineFor(failure));
            System.exit(1);
        }
    }

    /**
     * Starts everything and returns when it can be used.
     *
     * @throws StartFailure when a port is taken, the data directory is in use or something does not come up; nothing is
     *     left running
     */
    public static LocalRuntime start(Options options) {
        return start(options, Apps.ALL);
    }

    static LocalRuntime start(Options options, List<App> apps) {
        var runtime = in(options, new Progress(System.out));
        try {
            runtime.start(apps);
            return runtime;
        } catch (RuntimeException failure) {
            runtime.close();
            throw failure;
        }
    }

    private void start(List<App> all) {
        var apps = new ArrayList<>(all);
        if (Phone.runsAlone(directory, ports)) {
            apps.removeIf(app -> app.port() == Port.PHONE);
        }
        if (directory.isTakenAs(SagasAlone.ROLE)) {
            apps.removeIf(app -> app.port() == Port.SAGAS);
        }
        takePorts(apps);
        var roles = new DatabaseRoles(secrets, ports);
        together(List.of(
                new Step("PostgreSQL", ports.address(Port.POSTGRES), () -> startDatabase(roles)),
                new Step("Kafka", ports.address(Port.BROKER), this::startBroker)));
        var settings = new Settings(directory, ports, secrets, all);
        together(apps.stream()
                .map(app -> new Step(app.name(), ports.url(app.port()), () -> startApp(app, settings)))
                .toList());
    }

    /** The database's port may still be held by the server of a killed run, so that one is stopped in between. */
    private void takePorts(List<App> apps) {
        var needed = EnumSet.of(Port.BROKER, Port.BROKER_CONTROLLER, Port.GATEWAY_MANAGEMENT);
        apps.forEach(app -> needed.add(app.port()));
        ports.requireFree(needed);
        try {
            postgres.stopOrphan();
            ports.requireFree(List.of(Port.POSTGRES));
            ports.keep(directory.ports());
        } catch (IOException e) {
            throw new StartFailure("the data directory " + directory.root() + " cannot be used", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while starting", e);
        }
    }

    private @Nullable Void startDatabase(DatabaseRoles roles) throws Exception {
        postgres.start(ports.number(Port.POSTGRES), secrets.password(PostgresServer.SUPERUSER));
        roles.create();
        return null;
    }

    private @Nullable Void startApp(App app, Settings settings) {
        contexts.put(app, app.start(settings));
        return null;
    }

    private record Step(String what, String where, Callable<@Nullable Void> run) {}

    private void together(List<Step> steps) {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 0).factory())) {
            var running = new ArrayList<Future<?>>();
            steps.forEach(step -> running.add(threads.submit(() -> timed(step))));
            for (int i = 0; i < steps.size(); i++) {
                await(steps.get(i), running.get(i));
            }
        }
    }

    private @Nullable Void timed(Step step) throws Exception {
        long began = System.nanoTime();
        step.run().call();
        progress.ready(step.what(), Duration.ofNanos(System.nanoTime() - began), step.where());
        return null;
    }

    private void await(Step step, Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while starting " + step.what(), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            LoggerFactory.getLogger(LocalRuntime.class).error("{} did not start", step.what(), e.getCause());
            throw new StartFailure(
                    step.what() + " did not start; see " + directory.logs().resolve("jules.log"), e.getCause());
        }
    }

    private void greet() {
        Duration uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        String memory = ResidentMemory.ofThisProcess()
                .map(megabytes -> ", " + megabytes + " MB resident")
                .orElse("");
        progress.say("Jules is up after %.1f s%s".formatted(Progress.seconds(uptime), memory));
        progress.say("  dashboard   " + ports.url(Port.GATEWAY) + "/");
        progress.say("  phone       " + ports.url(Port.GATEWAY) + "/simulator");
        progress.say("  data        " + directory.root());
    }

    public Ports ports() {
        return ports;
    }

    /** Where everything is kept, absolute. */
    public Path data() {
        return directory.root();
    }

    /** Takes the broker away, as a fault does. */
    public void stopBroker() {
        broker.stop();
    }

    /** Brings the broker back with everything it had. */
    public @Nullable Void startBroker() throws Exception {
        broker.start();
        return null;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stopApps(app -> app.port() == Port.GATEWAY);
        stopApps(app -> app.port() != Port.PHONE);
        stopApps(app -> true);
        if (broker.isStarted()) {
            stop("Kafka", broker);
        }
        if (postgres.isStarted()) {
            stop("PostgreSQL", postgres);
        }
        directory.close();
    }

    private void stopApps(Predicate<App> which) {
        var stopping = contexts.keySet().stream().filter(which).toList();
        stopping.parallelStream().forEach(app -> stop(app.name(), contexts.remove(app)));
    }

    private void stop(String what, AutoCloseable part) {
        long began = System.nanoTime();
        try {
            part.close();
            progress.stopped(what, Duration.ofNanos(System.nanoTime() - began));
        } catch (Exception e) {
            progress.say("  " + what + " did not stop cleanly");
            LoggerFactory.getLogger(LocalRuntime.class).warn("{} did not stop cleanly", what, e);
        }
    }
}
