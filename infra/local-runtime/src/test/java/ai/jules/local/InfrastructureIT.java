package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InThisProcess
class InfrastructureIT {

    @TempDir
    private static Path directory;

    private static LocalRuntime jules;

    @BeforeAll
    static void start() {
        jules = LocalRuntime.start(FreePorts.optionsIn(directory.resolve("data")), List.of(Apps.GATEWAY));
    }

    @AfterAll
    static void stop() {
        jules.close();
    }

    private static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(
                DatabaseRoles.url(jules.ports()),
                role,
                LocalSecrets.in(jules.data().resolve("secrets")).password(role));
    }

    private static void execute(String role, String sql) throws SQLException {
        try (var connection = as(role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String role, String sql) throws SQLException {
        try (var connection = as(role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void theDoorIsOpen() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(jules.ports().url(Port.GATEWAY) + "/health"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void everyRoleWorksInItsOwnSchemaAndInNoOther() throws SQLException {
        execute("jules_write", "create table mine (id int)");
        execute("jules_process", "create table process.mine (id int)");

        assertThatThrownBy(() -> execute("jules_read", "select * from write.mine"))
                .hasMessageContaining("permission denied for schema write");
        assertThatThrownBy(() -> execute("jules_read", "create table process.other (id int)"))
                .hasMessageContaining("permission denied for schema process");
        assertThatThrownBy(() -> execute("jules_read", "create table public.other (id int)"))
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void theVaultIsWrittenByItsOwnerAndReadByTheOthers() throws SQLException {
        execute("jules_vault", "create table keys (id int); insert into keys values (1)");

        assertThat(ask("jules_vault_reader", "select count(*) from keys")).isEqualTo("1");
        assertThatThrownBy(() -> execute("jules_vault_reader", "delete from keys"))
                .hasMessageContaining("permission denied for table keys");
    }

    @Test
    void theDatabaseAsksForAPasswordAndKeepsWhatItAcknowledged() throws SQLException {
        assertThatThrownBy(() -> DriverManager.getConnection(DatabaseRoles.url(jules.ports()), "jules_write", "guess"))
                .hasMessageContaining("password authentication failed");
        assertThat(ask("jules_write", "show synchronous_commit")).isEqualTo("on");
        assertThat(ask("jules_write", "show fsync")).isEqualTo("on");
        assertThat(ask("jules_write", "show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void theBrokerComesBackWithWhatItHad() throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", jules.ports().address(Port.BROKER));
        try (var admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic("dinner", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("dinner", "lasagna")).get();
        }

        jules.stopBroker();
        jules.startBroker();

        var partition = new TopicPartition("dinner", 0);
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("lasagna"));
        }
    }

    @Test
    void aSecondOneInTheSameDirectoryIsRefused() {
        assertThatThrownBy(() -> LocalRuntime.start(FreePorts.optionsIn(jules.data())))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("jules already runs in ");
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingIsStarted() {
        var options = new Options(jules.ports().number(Port.GATEWAY), directory.resolve("other"));

        assertThatThrownBy(() -> LocalRuntime.start(options))
                .isInstanceOf(StartFailure.class)
                .hasMessage("port " + options.port() + " (gateway) is already in use");
        assertThat(directory.resolve("other/postgres")).doesNotExist();
    }

    @Test
    void thePidFileNamesThisProcess() throws IOException {
        assertThat(Files.readString(jules.data().resolve("jules.pid")).strip())
                .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
    }
}
