package ai.jules.command;

import ai.jules.platform.TestBroker;
import ai.jules.platform.TestDatabase;
import ai.jules.platform.secrets.Secrets;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole of command-side on a real database and a real broker; several nodes may share a house. */
public final class Node implements AutoCloseable {

    public static final String DIRECT = "+12025550199";
    public static final String GROUP = "+12025550198";
    public static final String PUBLIC_URL = "https://jules.example";
    public static final String TOKEN = "12345";
    public static final String SECOND_TOKEN = "67890";
    public static final String CALLBACK_SECRET = "0123456789abcdef0123456789abcdef";
    public static final String SECOND_CALLBACK_SECRET = "fedcba9876543210fedcba9876543210";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final House house;
    private final ConfigurableApplicationContext context;

    private Node(House house, ConfigurableApplicationContext context) {
        this.house = house;
        this.context = context;
    }

    /** What the nodes of one installation share: a database of their own, secrets, a clock. */
    public record House(String database, Path directory) {

        public static House build() {
            try {
                var directory = Files.createTempDirectory("jules-house");
                Secrets.createMissing(directory.resolve("secrets"));
                return new House(TestDatabase.create(), directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String url() {
            return TestDatabase.url(database) + "?currentSchema=write";
        }

        /** Connections of its own, outside any node's pool. */
        public JdbcClient jdbc() {
            return JdbcClient.create(dataSource());
        }

        public DriverManagerDataSource dataSource() {
            return new DriverManagerDataSource(url(), "postgres", "");
        }

        public List<String> streamTypes(String stream) {
            return jdbc().sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                            + " order by sequence_number")
                    .param(stream)
                    .query(String.class)
                    .list();
        }

        public long events() {
            return jdbc().sql("select count(*) from domain_event_entry")
                    .query(Long.class)
                    .single();
        }
    }

    private static final class One {
        static final Node NODE = in(House.build());
    }

    /** One for all tests that do not break anything. */
    public static Node shared() {
        return One.NODE;
    }

    public static Node in(House house, String... settings) {
        return in(house, _ -> {}, settings);
    }

    /** @param change of what the application is made of */
    static Node in(House house, Consumer<SpringApplicationBuilder> change, String... settings) {
        var url = house.url();
        var arguments = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--JULES_WRITE_DATABASE_URL=" + url,
                                "--JULES_WRITE_DATABASE_USER=postgres",
                                "--JULES_WRITE_DATABASE_PASSWORD=",
                                "--JULES_VAULT_DATABASE_URL=" + url,
                                "--JULES_VAULT_DATABASE_USER=postgres",
                                "--JULES_VAULT_DATABASE_PASSWORD=",
                                "--KAFKA_BOOTSTRAP_SERVERS=" + TestBroker.get().address(),
                                "--JULES_SECRETS_DIRECTORY=" + house.directory().resolve("secrets"),
                                "--JULES_DATA_DIRECTORY=" + house.directory(),
                                "--JULES_CLOCK_FILE=" + house.directory().resolve("clock"),
                                "--JULES_DIRECT_NUMBER=" + DIRECT,
                                "--JULES_GROUP_NUMBER=" + GROUP,
                                "--JULES_PUBLIC_URL=" + PUBLIC_URL,
                                "--TWILIO_AUTH_TOKEN=" + TOKEN,
                                "--TWILIO_AUTH_TOKEN_SECOND=" + SECOND_TOKEN,
                                "--SINCH_CALLBACK_SECRET=" + CALLBACK_SECRET,
                                "--SINCH_CALLBACK_SECRET_SECOND=" + SECOND_CALLBACK_SECRET,
                                "--spring.main.register-shutdown-hook=false"),
                        Stream.of(settings))
                .toArray(String[]::new);
        var application = CommandSide.application();
        change.accept(application);
        return new Node(house, application.run(arguments));
    }

    public House house() {
        return house;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public double gauge(String name) {
        return bean(MeterRegistry.class).get(name).gauge().value();
    }

    /** What the node answered. */
    public record Answer(int status, String body) {}

    /** A text with a right signature. */
    public Answer text(String from, String body) {
        return send(SignedText.of(sid(), from, DIRECT, body));
    }

    public Answer send(SignedText text) {
        return post("/api/v1/sms/webhook", text.contentType(), text.signature(), text.bytes());
    }

    /** The same with the provider's token of this delivery. */
    public Answer send(SignedText text, String token) {
        return post("/api/v1/sms/webhook", text.contentType(), text.signature(), text.bytes(), token);
    }

    public Answer post(String path, String contentType, String signature, byte[] body) {
        return post(path, contentType, signature, body, "");
    }

    private Answer post(String path, String contentType, String signature, byte[] body, String token) {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (!signature.isEmpty()) {
            request.header("X-Twilio-Signature", signature);
        }
        if (!token.isEmpty()) {
            request.header("I-Twilio-Idempotency-Token", token);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Numbers nobody owns, a new one each time. */
    public static String newNumber() {
        return "+1202555" + String.format("%04d", 1_000 + NUMBERS.getAndIncrement());
    }

    private static final java.util.concurrent.atomic.AtomicInteger NUMBERS =
            new java.util.concurrent.atomic.AtomicInteger();

    /** Runs all of them at once, each on a thread of its own, and gives back what they answered. */
    public static <T> List<T> atOnce(List<? extends java.util.concurrent.Callable<T>> tasks) {
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
