package ai.jules.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka broker for all integration tests of a module; it can be stopped and comes back with what it had. */
public final class TestBroker {

    /** Somewhere by chance: other builds on this machine look for ports as well. */
    private static final AtomicInteger FROM = new AtomicInteger(20_000 + new java.util.Random().nextInt(11_000));

    private final Path logs;
    private final int port;
    private final int controllerPort;
    private KafkaRaftServer server;

    private TestBroker() {
        try {
            logs = Files.createTempDirectory("jules-broker");
            port = freePort(FROM.getAndAdd(10));
            controllerPort = freePort(port + 1);
            format();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private static final class One {
        static final TestBroker BROKER = started();

        private static TestBroker started() {
            var broker = new TestBroker();
            broker.start();
            return broker;
        }
    }

    /** Another one, which nobody has started yet. */
    public static TestBroker toBeStarted() {
        return new TestBroker();
    }

    public static TestBroker get() {
        return One.BROKER;
    }

    /** {@code host:port} of the listener; the same after every start. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    public synchronized void start() {
        if (server == null) {
            server = new KafkaRaftServer(new KafkaConfig(settings()), Time.SYSTEM);
            server.startup();
        }
    }

    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private void format() {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(logs.toString())
                    .setMetadataLogDirectory(logs.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://" + address() + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + address());
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logs.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        settings.put("log.segment.bytes", Integer.toString(64 << 20));
        return settings;
    }

    /** Below the range that outgoing connections take theirs from. */
    private static int freePort(int from) {
        return IntStream.range(from, 32_000)
                .filter(TestBroker::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port"));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
