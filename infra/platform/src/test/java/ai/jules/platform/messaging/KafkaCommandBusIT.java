package ai.jules.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.jules.commands.HouseholdCommand.FoundHousehold;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.platform.TestBroker;
import ai.jules.platform.TestDatabase;
import ai.jules.platform.eventstore.MessageNames;
import ai.jules.platform.eventstore.SerializationConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** How sagas hand a command over: on the broker before their own work is committed, or that work is not committed. */
class KafkaCommandBusIT {

    private static final DataSource DATABASE = TestDatabase.dataSource(TestDatabase.create());
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static final Topics TOPICS = new Topics(1);
    private static final Serializer SERIALIZER =
            SerializationConfiguration.serializer(MessageNames.ofTheLanguage(), List.of());

    private static DefaultKafkaProducerFactory<String, byte[]> producers;
    private static Commands commands;

    @BeforeAll
    static void open() throws InterruptedException, ExecutionException {
        JDBC.sql("create table saga_entry (n int)").update();
        Map<String, Object> broker =
                Map.of("bootstrap.servers", TestBroker.get().address());
        try (var admin = AdminClient.create(broker)) {
            if (!admin.listTopics().names().get().contains(TOPICS.commands())) {
                admin.createTopics(List.of(new NewTopic(TOPICS.commands(), Topics.PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        }
        producers = producers(5_000);
        commands = commands(producers);
    }

    private static DefaultKafkaProducerFactory<String, byte[]> producers(int maxBlockMillis) {
        return new DefaultKafkaProducerFactory<>(
                Map.of(
                        "bootstrap.servers",
                        TestBroker.get().address(),
                        "max.block.ms",
                        maxBlockMillis,
                        "request.timeout.ms",
                        1_000,
                        "delivery.timeout.ms",
                        3_000,
                        "linger.ms",
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Commands commands(DefaultKafkaProducerFactory<String, byte[]> producers) {
        return new Commands(new KafkaCommandBus(new KafkaTemplate<>(producers), SERIALIZER, TOPICS));
    }

    @AfterAll
    static void close() {
        producers.destroy();
    }

    private static FoundHousehold found() {
        return new FoundHousehold(new HouseholdId(UUID.randomUUID()), new MemberId(UUID.randomUUID()));
    }

    /** Handles an event as a saga does, in a transaction of its database. */
    private static void handling(GenericEventMessage<?> event, Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(event);
        unit.attachTransaction(new SpringTransactionManager(new JdbcTransactionManager(DATABASE)));
        unit.execute(() -> {
            JDBC.sql("insert into saga_entry values (1)").update();
            work.run();
        });
    }

    private static GenericEventMessage<String> event() {
        return new GenericEventMessage<>(
                new GenericMessage<>(
                        UUID.randomUUID().toString(),
                        "happened",
                        MetaData.with(Meta.CORRELATION, "SM1").and(Meta.ACTOR, "system")),
                () -> java.time.Instant.EPOCH);
    }

    private static long entries() {
        return JDBC.sql("select count(*) from saga_entry").query(Long.class).single();
    }

    private static List<ConsumerRecord<String, byte[]>> sent(String key) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestBroker.get().address());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(TOPICS.commands(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all.stream().filter(wire -> wire.key().equals(key)).toList();
        }
    }

    private static String header(ConsumerRecord<?, ?> wire, String name) {
        return new String(wire.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void handsACommandOverBeforeItsSagaCommits() {
        long before = entries();
        var command = found();
        var event = event();
        handling(event, () -> commands.send(KafkaCommandBusIT.class, "found", command));
        assertThat(entries()).isEqualTo(before + 1);
        var wires = sent(command.routingKey().value());
        assertThat(wires).hasSize(1);
        assertThat(header(wires.getFirst(), "command-type")).isEqualTo("FoundHousehold");
        assertThat(header(wires.getFirst(), "metadata"))
                .contains("\"correlationId\":\"SM1\"", "\"causationId\":\"" + event.getIdentifier())
                .contains("\"routingKey\":\"" + command.routingKey().value());
        assertThat(header(wires.getFirst(), "command-id"))
                .isEqualTo(Commands.commandId(event.getIdentifier(), KafkaCommandBusIT.class, "found")
                        .toString());
    }

    @Test
    void namesACommandByItsCauseItsSenderAndItsStep() {
        var id = Commands.commandId("cause", KafkaCommandBusIT.class, "step");
        assertThat(Commands.commandId("cause", KafkaCommandBusIT.class, "step")).isEqualTo(id);
        assertThat(List.of(
                        Commands.commandId("other", KafkaCommandBusIT.class, "step"),
                        Commands.commandId("cause", TestBroker.class, "step"),
                        Commands.commandId("cause", KafkaCommandBusIT.class, "other")))
                .doesNotContain(id)
                .doesNotHaveDuplicates();
    }

    @Test
    void asksNothingNewWhenTheSameEventIsHandledAgain() {
        var command = found();
        var event = event();
        handling(event, () -> commands.send(KafkaCommandBusIT.class, "found", command));
        handling(event, () -> commands.send(KafkaCommandBusIT.class, "found", command));
        assertThat(sent(command.routingKey().value()))
                .hasSize(2)
                .extracting(wire -> header(wire, "command-id"))
                .containsOnly(Commands.commandId(event.getIdentifier(), KafkaCommandBusIT.class, "found")
                        .toString());
    }

    @Test
    void rollsTheSagaBackWhenTheBrokerIsAway() {
        long before = entries();
        handling(event(), () -> commands.send(KafkaCommandBusIT.class, "found", found()));
        assertThat(entries()).isEqualTo(before + 1);
        var knowsNothingYet = producers(1_000);
        TestBroker.get().stop();
        try {
            // once with a broker that was there a moment ago, once with one that never answered
            for (var away : List.of(commands, commands(knowsNothingYet))) {
                assertThatThrownBy(() -> handling(event(), () -> away.send(KafkaCommandBusIT.class, "found", found())))
                        .isInstanceOf(NotHandedOver.class)
                        .satisfies(
                                failure -> assertThat(Outage.isBehind(failure)).isTrue());
            }
        } finally {
            TestBroker.get().start();
            knowsNothingYet.destroy();
        }
        assertThat(entries()).isEqualTo(before + 1);
        var command = found();
        handling(event(), () -> commands.send(KafkaCommandBusIT.class, "found", command));
        assertThat(entries()).isEqualTo(before + 2);
        assertThat(sent(command.routingKey().value())).hasSize(1);
    }

    @Test
    void sendsWithoutAnEventOnlyWithACause() {
        assertThatThrownBy(() -> commands.send(KafkaCommandBusIT.class, "found", found()))
                .isInstanceOf(IllegalStateException.class);
        var command = found();
        commands.send(new Cause("job-1", Map.of(Meta.CORRELATION, "SM2")), KafkaCommandBusIT.class, "found", command);
        assertThat(sent(command.routingKey().value())).hasSize(1);
    }
}
