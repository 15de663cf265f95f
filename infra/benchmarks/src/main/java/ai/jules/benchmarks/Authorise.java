package ai.jules.benchmarks;

import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.platform.eventstore.MessageNames;
import ai.jules.platform.eventstore.SerializationConfiguration;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.messaging.KafkaCommandBus;
import ai.jules.platform.messaging.Topics;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Texts authorised a second, beside what the same database server commits: as many commands as people may be answered
 * within the hour are handed to the broker, as the dispatcher does, and the time runs from the first until the last person's
 * stream holds its decision. Nothing leaves, since the outbox knows none of these texts: it is the decision that is measured.
 */
final class Authorise {

    /** Below the thirty an hour at which a person's stream takes two machines to be talking (rule 16). */
    private static final int TEXTS_EACH = 24;

    private static final int ASKING = 16;
    private static final int JOINING_AT_ONCE = 4;
    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final String DECIDED =
            "select count(*) from write.domain_event_entry where payload_type = 'MessageAuthorised'";

    private final Bench.Choices choices;
    private final Figures figures;
    private final int people;

    Authorise(Bench.Choices choices, Figures figures) {
        this.choices = choices;
        this.figures = figures;
        this.people = choices.number("people", 250);
    }

    void run() throws Exception {
        try (House house = choices.house()) {
            house.forget();
            house.up();
            var handsets = new Handsets(house);
            handsets.join(people, JOINING_AT_ONCE);
            var yardstick = new Commits(house::database, choices.number("clients", 32), choices.number("seconds", 10));
            double before = yardstick.perSecond();
            double rate = authorised(house);
            handsets.settle();
            double after = yardstick.perSecond();
            double commits = (before + after) / 2;
            figures.row("PostgreSQL %.0f commits a second (%.0f before, %.0f after)", commits, before, after);
            figures.figure("authorise.rate", rate, "texts/s");
            figures.figure("authorise.commits", commits, "commits/s");
            figures.figure("authorise.ratio", rate / commits, "texts/commit");
            house.down();
            house.forget();
        }
    }

    private double authorised(House house) throws Exception {
        var members = members(house);
        long decidedBefore = decided(house);
        var kafka = producer(house);
        try {
            var commands = new Commands(new KafkaCommandBus(
                    new KafkaTemplate<>(kafka),
                    SerializationConfiguration.serializer(MessageNames.ofTheLanguage(), List.of()),
                    new Topics(1)));
            long began = System.nanoTime();
            ask(commands, members);
            long expected = decidedBefore + (long) members.size() * TEXTS_EACH;
            while (decided(house) < expected) {
                if (System.nanoTime() - began > PATIENCE_NANOS) {
                    throw new IllegalStateException("not all texts were authorised");
                }
                Thread.sleep(20);
            }
            double seconds = House.secondsSince(began);
            figures.row("%d people, %d texts authorised in %.1f s", people, expected - decidedBefore, seconds);
            return (expected - decidedBefore) / seconds;
        } finally {
            kafka.destroy();
        }
    }

    private static void ask(Commands commands, List<MemberId> members) throws Exception {
        var until = Instant.now().plusSeconds(3_600);
        try (var threads = Executors.newFixedThreadPool(ASKING)) {
            List<Callable<Void>> asking = IntStream.range(0, ASKING)
                    .<Callable<Void>>mapToObj(client -> () -> {
                        for (int text = client; text < members.size() * TEXTS_EACH; text += ASKING) {
                            var message = new DeliveryId(UUID.randomUUID());
                            commands.send(
                                    new Cause(message.uuid().toString(), Map.of()),
                                    Authorise.class,
                                    "authorise",
                                    new AuthorizeMessage(
                                            members.get(text % members.size()),
                                            message,
                                            MessageKind.REPLY,
                                            until,
                                            null));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> one : threads.invokeAll(asking)) {
                one.get();
            }
        }
    }

    private static DefaultKafkaProducerFactory<String, byte[]> producer(House house) {
        return new DefaultKafkaProducerFactory<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "127.0.0.1:" + house.port("broker"),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static List<MemberId> members(House house) throws SQLException {
        try (var database = house.database();
                var sql = database.createStatement();
                var rows = sql.executeQuery("select member_id from write.phone_directory")) {
            var members = new ArrayList<MemberId>();
            while (rows.next()) {
                members.add(new MemberId(rows.getObject(1, UUID.class)));
            }
            return members;
        }
    }

    private static long decided(House house) throws SQLException {
        try (var database = house.database();
                var sql = database.createStatement();
                var rows = sql.executeQuery(DECIDED)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
