package ai.jules.query;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.StreamId;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.messaging.EventWire;
import ai.jules.platform.messaging.Topics;
import ai.jules.platform.secrets.Secrets;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.platform.security.Tokens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole of query-side on a real database and a real broker: one for all integration tests of this module. */
public final class Installation {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** As everywhere: owns the schema of the views and is nothing in the others. */
    private static final String ROLE = "jules_read";

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;
    private final Path data;
    private final Secrets secrets;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();
    private final AtomicLong globalIndex = new AtomicLong();

    private Installation() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            data = Files.createTempDirectory("jules-data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        secrets = Secrets.createMissing(data.resolve("secrets"));
        createRole(database());
        TestGroups.createTable(database());
        var broker = TestBroker.start();
        var url = postgres.getJdbcUrl("postgres", "postgres");
        context = QuerySide.application()
                .sources(TestGroups.class)
                .run(
                        "--server.port=0",
                        "--JULES_READ_DATABASE_URL=" + postgres.getJdbcUrl(ROLE, "postgres"),
                        "--JULES_READ_DATABASE_USER=" + ROLE,
                        "--JULES_READ_DATABASE_PASSWORD=",
                        "--JULES_VAULT_DATABASE_URL=" + url,
                        "--JULES_VAULT_DATABASE_USER=postgres",
                        "--JULES_VAULT_DATABASE_PASSWORD=",
                        "--KAFKA_BOOTSTRAP_SERVERS=" + broker.bootstrapServers(),
                        "--jules.vault.owner=true",
                        "--jules.secrets-directory=" + data.resolve("secrets"),
                        "--jules.data-directory=" + data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            broker.stop();
        }));
    }

    private static void createRole(DataSource database) {
        execute(database, "create role " + ROLE + " login");
        execute(database, "alter role " + ROLE + " set search_path = read");
        execute(database, "create schema read authorization " + ROLE);
    }

    private static final class One {
        static final Installation INSTALLATION = new Installation();
    }

    public static Installation get() {
        return One.INSTALLATION;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** A connection of its own each time, outside the service's pool. */
    public DataSource database() {
        return postgres.getPostgresDatabase();
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** An event as command-side would relay it. */
    public record Published(ConsistencyToken token, ProducerRecord<String, byte[]> wire) {}

    public Published publish(RoutingKey key, StreamId stream, JulesEvent event) {
        return publish(key, stream, event, bean(Clock.class).instant());
    }

    /** Writes the event as the next of its stream, sealed and named as in the store. */
    public Published publish(RoutingKey key, StreamId stream, JulesEvent event, Instant at) {
        var sequence = sequences
                .computeIfAbsent(stream.toString(), _ -> new AtomicLong())
                .getAndIncrement();
        var serializer = bean(Serializer.class);
        var payload = serializer.serialize(event, byte[].class);
        var metadata = serializer.serialize(MetaData.with(Meta.ROUTING_KEY, key.value()), byte[].class);
        var stored = new EventWire.Stored(
                UUID.randomUUID().toString(),
                event.getClass().getAnnotation(EventName.class).value(),
                payload.getType().getRevision(),
                event.getClass().getSimpleName(),
                stream.toString(),
                sequence,
                globalIndex.incrementAndGet(),
                at,
                payload.getData(),
                metadata.getData());
        var wire = EventWire.toRecord(bean(Topics.class).events(), key.value(), stored);
        send(wire);
        return new Published(new ConsistencyToken(key, stream.toString(), sequence), wire);
    }

    /** An event as a former release wrote it. */
    public Published publishAsOf(String revision, RoutingKey key, StreamId stream, JulesEvent event, String without) {
        var serializer = bean(Serializer.class);
        var now = (ObjectNode)
                JSON.readTree(serializer.serialize(event, byte[].class).getData());
        now.remove(without);
        var sequence = sequences
                .computeIfAbsent(stream.toString(), _ -> new AtomicLong())
                .getAndIncrement();
        var stored = new EventWire.Stored(
                UUID.randomUUID().toString(),
                event.getClass().getAnnotation(EventName.class).value(),
                revision,
                event.getClass().getSimpleName(),
                stream.toString(),
                sequence,
                globalIndex.incrementAndGet(),
                bean(Clock.class).instant(),
                JSON.writeValueAsBytes(now),
                serializer
                        .serialize(MetaData.with(Meta.ROUTING_KEY, key.value()), byte[].class)
                        .getData());
        var wire = EventWire.toRecord(bean(Topics.class).events(), key.value(), stored);
        send(wire);
        return new Published(new ConsistencyToken(key, stream.toString(), sequence), wire);
    }

    /** The next event of this stream happens, but never reaches the topic. */
    public void lose(StreamId stream) {
        sequences.computeIfAbsent(stream.toString(), _ -> new AtomicLong()).getAndIncrement();
    }

    /** Sends a record once more, as a relay does that crashed between acknowledgement and delete. */
    public void send(ProducerRecord<String, byte[]> wire) {
        @SuppressWarnings("unchecked")
        KafkaTemplate<String, byte[]> kafka = bean(KafkaTemplate.class);
        try {
            kafka.send(new ProducerRecord<>(
                            wire.topic(), null, wire.timestamp(), wire.key(), wire.value(), wire.headers()))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public String token(MemberId member, HouseholdId household, Role role) {
        return Tokens.issuing(secrets.signingKey(), secrets.verifyingKey(), bean(Clock.class))
                .issue(new Caller(member, Optional.ofNullable(household), role));
    }

    /** What sagas passes when it asks for somebody. */
    public String serviceToken(MemberId member, HouseholdId household) {
        return Tokens.onBehalfOf(member, household, secrets.serviceKey(), bean(Clock.class));
    }

    /** An answer of the service. */
    public record Answer(int status, java.net.http.HttpHeaders headers, byte[] bytes) {

        public JsonNode json() {
            return JSON.readTree(bytes);
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    public Answer get(String path, String token, String... headers) {
        return send(request(path, token, headers).GET());
    }

    public Answer post(String path, String token, String body) {
        return send(request(path, token, "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String token, String... headers) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
