package ai.jules.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.local.transcript.Performance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is personal is nowhere to be read but on the phone: not in a table, not on the wire, not in a log, not in a file
 * name (rules 33 and 37). Recipes are the household's and may be read.
 */
@InAnotherProcess
class PrivacyE2E {

    private static final String NAME = "Wilhelmina";
    private static final String SMALL_TALK = "our zebra ate seventeen umbrellas";
    private static final String CAPTION = "scribbled by my late aunt Brunhilde, isn't it nice?";
    private static final String COMMANDS = "jules.commands";
    private static final String DEAD = "jules.commands.dead";
    private static final String READABLE = "lasagna noodles";

    private static final String STORY = """
        wilhelmina > hello there, %1$s
        < ...This is Jules...
        wilhelmina > JOIN
        < ...What should I call you?...
        wilhelmina > %2$s
        < Hi %2$s. Your household is ready. Text me a photo of a recipe, or: invite Leo 202-555-0142
        wilhelmina > %1$s
        (silence)
        wilhelmina > [card]
        wilhelmina > %3$s
        < Got it, reading your recipe...
        (clock +4s)
        < ...Grandma's Lasagna...
        wilhelmina > %1$s
        < ...I did not get...
        wilhelmina > 1/4 tsp nutmeg
        < ...1/4 tsp nutmeg...
        wilhelmina > perfect
        < Saved Grandma's Lasagna to your family recipe book. UNDO takes it back.
        (recipe "Grandma's Lasagna" has photos 1)
        wilhelmina (group) > %1$s
        (forged) wilhelmina > %1$s
        (gaston has +33612345678)
        gaston > %1$s
        wilhelmina > [dish] %1$s
        < Got it, reading your recipe...
        (clock +4s)
        < ...That looks like a dish...
        wilhelmina > opt out
        < ...Text START to come back...
        wilhelmina > %1$s
        """.formatted(SMALL_TALK, NAME, CAPTION);

    @TempDir
    private static Path directory;

    private static Path data;
    private static Needles needles;
    private static List<String> inTheDatabase;
    private static List<String> onTheWire;
    private static long letters;
    private static boolean recipeIsReadable;

    @BeforeAll
    static void liveAWhileAndStop() throws Exception {
        var options = FreePorts.optionsIn(directory.resolve("data"));
        data = options.data();
        try (var _ = HouseProcess.house(options, Map.of()).waitUntilUp();
                var house = new RunningHouse(options)) {
            var performance = Performance.in(house).play("privacy", STORY);
            needles = needles(performance.numberOf("wilhelmina").substring(2));
            assertThat(house.uploads()).isEmpty();
            letters = setAside(house);
            inTheDatabase = searchTables(options, needles);
            recipeIsReadable = !searchTables(options, Needles.of(READABLE)).isEmpty();
            onTheWire = searchTopics(house);
        }
    }

    @AfterAll
    static void forget() {
        needles = null;
    }

    /** @param ten digits, without the country code */
    private static Needles needles(String ten) {
        String area = ten.substring(0, 3);
        String exchange = ten.substring(3, 6);
        String line = ten.substring(6);
        return Needles.of(
                ten,
                "(" + area + ") " + exchange + "-" + line,
                area + "-" + exchange + "-" + line,
                area + "." + exchange + "." + line,
                "33612345678",
                NAME,
                "seventeen umbrellas",
                "Brunhilde",
                "temp/uploads");
    }

    @Test
    @Tag("rule-33")
    void noRowOfTheDatabaseTells() {
        assertThat(recipeIsReadable).as("this search finds what may be read").isTrue();
        assertThat(inTheDatabase).isEmpty();
    }

    @Test
    @Tag("rule-33")
    void noRecordOnTheWireTells() {
        assertThat(onTheWire).isEmpty();
    }

    @Test
    @Tag("rule-33")
    void noDeadLetterTells() {
        assertThat(letters).as("dead letters that held words").isPositive();
        assertThat(onTheWire).noneMatch(found -> found.startsWith(DEAD));
    }

    @Test
    void theBrokerKeepsRecordsUncompressedSoThatTheirFilesCanBeSearched() throws IOException {
        for (Path log : files("kafka", ".log")) {
            try (var records = FileRecords.open(log.toFile(), false)) {
                assertThat(records.batches()).allSatisfy(batch -> assertThat(batch.compressionType().name)
                        .isEqualTo("none"));
            }
        }
        assertThat(files("kafka", ".log")).isNotEmpty();
    }

    @Test
    @Tag("rule-33")
    @Tag("rule-37")
    void noFileTellsButThePhonesOwn() throws IOException {
        assertThat(searchFiles("phone")).as("this search finds what is there").isNotEmpty();
        assertThat(searchFiles("postgres")).isEmpty();
        assertThat(searchFiles("kafka")).isEmpty();
        assertThat(searchFiles("logs")).isEmpty();
        assertThat(searchFiles("objects")).isEmpty();
        assertThat(searchFiles("secrets")).isEmpty();
    }

    @Test
    @Tag("rule-33")
    void noNameOfAFileTells() throws IOException {
        try (var files = Files.walk(data)) {
            assertThat(files.map(file -> data.relativize(file).toString())
                            .filter(name -> !name.startsWith("phone"))
                            .filter(name -> !name.startsWith("objects/temp"))
                            .filter(needles::areIn))
                    .isEmpty();
        }
    }

    private static List<String> searchFiles(String part) throws IOException {
        var found = new ArrayList<String>();
        for (Path file : files(part, "")) {
            needles.in(Files.readAllBytes(file)).ifPresent(needle -> found.add(data.relativize(file) + ": " + needle));
        }
        return found;
    }

    private static List<Path> files(String part, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve(part))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }

    /** Row by row, because the server may compress what is long. A checkpoint then brings everything into the files. */
    private static List<String> searchTables(Options options, Needles needles) throws SQLException {
        var found = new TreeSet<String>();
        try (var database = DriverManager.getConnection(
                        DatabaseRoles.url(Ports.from(options.port())),
                        PostgresServer.SUPERUSER,
                        LocalSecrets.in(options.data().resolve("secrets")).password(PostgresServer.SUPERUSER));
                var statement = database.createStatement()) {
            statement.execute("checkpoint");
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "select schemaname || '.' || tablename from pg_tables where schemaname in ('write', 'process',"
                            + " 'read', 'vault', 'public')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(10);
            for (String table : tables) {
                try (var rows = statement.executeQuery("select * from " + table)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            String name = table + "." + rows.getMetaData().getColumnName(column);
                            Object value = rows.getObject(column);
                            byte[] bytes = value instanceof byte[] binary
                                    ? binary
                                    : String.valueOf(value).getBytes(UTF_8);
                            needles.in(bytes).ifPresent(needle -> found.add(name + ": " + needle));
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * Sends every command that holds something personal once more, cut off in the middle of its JSON, so that it ends where
     * commands end that nobody can read.
     *
     * @return how many did
     */
    private static long setAside(RunningHouse house) {
        var broker = Map.<String, Object>of("bootstrap.servers", house.ports().address(Port.BROKER));
        var bytes = new ByteArraySerializer();
        long sent = 0;
        try (var producer = new KafkaProducer<>(broker, bytes, bytes);
                var reader = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (var wire : everything(reader, COMMANDS)) {
                if (wire.value() != null && new String(wire.value(), UTF_8).contains("\"sealed\"")) {
                    var half = Arrays.copyOf(wire.value(), wire.value().length - 2);
                    producer.send(new ProducerRecord<>(COMMANDS, null, wire.key(), half, wire.headers()));
                    sent++;
                }
            }
            producer.flush();
            long expected = sent;
            await("they are set aside")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> everything(reader, DEAD).size() == expected);
        }
        return sent;
    }

    private static List<ConsumerRecord<byte[], byte[]>> everything(KafkaConsumer<byte[], byte[]> reader, String topic) {
        var partitions = reader.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        var ends = reader.endOffsets(partitions);
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
            reader.poll(Duration.ofSeconds(1)).forEach(all::add);
        }
        return all;
    }

    private static List<String> searchTopics(RunningHouse house) {
        var found = new ArrayList<String>();
        long count = 0;
        var bytes = new ByteArrayDeserializer();
        try (var consumer =
                new KafkaConsumer<>(Map.of("bootstrap.servers", house.ports().address(Port.BROKER)), bytes, bytes)) {
            for (String topic : consumer.listTopics().keySet()) {
                for (var wire : everything(consumer, topic)) {
                    count++;
                    var parts = new ArrayList<byte[]>();
                    parts.add(wire.key());
                    parts.add(wire.value());
                    wire.headers().forEach(header -> parts.add(header.value()));
                    parts.stream().filter(part -> part != null).forEach(part -> needles.in(part)
                            .ifPresent(needle -> found.add(topic + ": " + needle)));
                }
            }
        }
        assertThat(count).as("records read").isGreaterThan(50);
        return found;
    }
}
