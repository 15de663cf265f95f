package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.commands.HouseholdCommand.FoundHousehold;
import ai.jules.commands.JulesCommand;
import ai.jules.commands.MemberCommand.JoinHousehold;
import ai.jules.commands.MemberCommand.NameMember;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.TestBroker;
import ai.jules.platform.TestDatabase;
import ai.jules.platform.messaging.Topics;
import ai.jules.platform.privacy.KeyVault;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** Commands off the wire: each handled once, refused in the open, tried again, and at last set aside. */
class CommandInboxIT {

    private final Node node = Node.shared();
    private final JdbcClient jdbc = node.house().jdbc();

    private MemberId member() {
        var member = new MemberId(UUID.randomUUID());
        node.bean(KeyVault.class).ensure(Subject.of(member));
        return member;
    }

    private static Recognise recognise(MemberId member) {
        return new Recognise(member, Personal.evidence(member, new PhoneNumber(Node.newNumber())));
    }

    private ProducerRecord<String, byte[]> wire(UUID id, JulesCommand command) {
        var serializer = node.bean(Serializer.class);
        var payload = serializer.serialize(command, byte[].class);
        var metadata = MetaData.from(Map.of(
                Meta.COMMAND,
                id.toString(),
                Meta.ROUTING_KEY,
                command.routingKey().value(),
                Meta.CORRELATION,
                "SMcause",
                Meta.ACTOR,
                "system"));
        var wire = new ProducerRecord<>(
                node.bean(Topics.class).commands(), command.routingKey().value(), payload.getData());
        wire.headers().add("command-id", id.toString().getBytes(StandardCharsets.UTF_8));
        wire.headers().add("command-type", payload.getType().getName().getBytes(StandardCharsets.UTF_8));
        wire.headers()
                .add("metadata", serializer.serialize(metadata, byte[].class).getData());
        return wire;
    }

    @SuppressWarnings("unchecked")
    private void send(ProducerRecord<String, byte[]> wire) {
        ((KafkaTemplate<String, byte[]>) node.bean(KafkaTemplate.class))
                .send(wire)
                .join();
    }

    private List<Boolean> refused(UUID id) {
        return jdbc.sql("select refused from handled_command where id = ?")
                .param(id)
                .query(Boolean.class)
                .list();
    }

    private List<String> types(Object stream) {
        return node.house().streamTypes(stream.toString());
    }

    private String metadataOf(String stream) {
        return jdbc.sql("select convert_from(meta_data, 'UTF8') from domain_event_entry where aggregate_identifier = ?")
                .param(stream)
                .query(String.class)
                .single();
    }

    private double dead() {
        var counter = node.bean(MeterRegistry.class).find("jules.commands.dead").counter();
        return counter == null ? 0 : counter.count();
    }

    @AfterEach
    void letEventsIn() {
        jdbc.sql("drop trigger if exists stumble on domain_event_entry").update();
        jdbc.sql("drop function if exists stumble").update();
    }

    /** Fails for every event of this stream as long as the condition holds. */
    private void stumbleOver(Object stream) {
        jdbc.sql("create function stumble() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'her secret words'; end $$")
                .update();
        jdbc.sql("create trigger stumble before insert on domain_event_entry for each row when"
                        + " (new.aggregate_identifier = '" + stream + "') execute function stumble()")
                .update();
    }

    @Test
    void handlesACommandOnceThoughItComesTwice() {
        var maria = member();
        var home = new HouseholdId(UUID.randomUUID());
        var id = UUID.randomUUID();
        send(wire(UUID.randomUUID(), recognise(maria)));
        var join = wire(id, new JoinHousehold(maria, home, Role.ADULT));
        send(join);
        send(join);
        send(wire(UUID.randomUUID(), new NameMember(maria, Personal.content(maria, "Maria"))));
        await().until(() -> types(maria).contains("MemberNamed"));
        assertThat(types(maria)).containsExactly("MemberMet", "MemberJoinedHousehold", "MemberNamed");
        assertThat(refused(id)).containsExactly(false);
        assertThat(dead()).isZero();
    }

    @Test
    void tellsARefusalAsAnEventOfItsOwn() {
        var leo = member();
        var id = UUID.randomUUID();
        send(wire(UUID.randomUUID(), recognise(leo)));
        send(wire(UUID.randomUUID(), new JoinHousehold(leo, new HouseholdId(UUID.randomUUID()), Role.ADULT)));
        var second = wire(id, new JoinHousehold(leo, new HouseholdId(UUID.randomUUID()), Role.ADULT));
        send(second);
        send(second);
        send(wire(UUID.randomUUID(), new NameMember(leo, Personal.content(leo, "Leo"))));
        await().until(() -> types(leo).contains("MemberNamed"));
        assertThat(types("refusal:" + id)).containsExactly("CommandRefused");
        assertThat(refused(id)).containsExactly(true);
        assertThat(metadataOf("refusal:" + id))
                .contains("\"routingKey\":\"" + leo + "\"", "\"correlationId\":\"SMcause\"", "\"causationId\":\"" + id);
        assertThat(jdbc.sql("select count(distinct x) from (select xmin::text as x from handled_command where id ="
                                + " ? union all select xmin::text from domain_event_entry where"
                                + " aggregate_identifier = ?) t")
                        .params(id, "refusal:" + id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        await().until(() -> EventTopic.everything().stream()
                .anyMatch(wire ->
                        wire.stream().equals("refusal:" + id) && wire.key().equals(leo.toString())));
    }

    @Test
    void refusesWhatIsNotThereAndWhatIsThereAlready() {
        var nobody = member();
        var missing = UUID.randomUUID();
        send(wire(missing, new NameMember(nobody, Personal.content(nobody, "Nobody"))));
        await().until(() -> refused(missing).equals(List.of(true)));
        var home = new HouseholdId(UUID.randomUUID());
        var again = UUID.randomUUID();
        send(wire(UUID.randomUUID(), new FoundHousehold(home, nobody)));
        send(wire(again, new FoundHousehold(home, nobody)));
        await().until(() -> refused(again).equals(List.of(true)));
        assertThat(types(home)).containsExactly("HouseholdFounded");
        assertThat(payloadOf("refusal:" + missing)).contains("not-found");
        assertThat(payloadOf("refusal:" + again)).contains("already-exists");
    }

    private String payloadOf(String stream) {
        return jdbc.sql("select convert_from(payload, 'UTF8') from domain_event_entry where aggregate_identifier = ?")
                .param(stream)
                .query(String.class)
                .single();
    }

    @Test
    void triesAgainWhatFailedForATechnicalReason() {
        var ana = member();
        var id = UUID.randomUUID();
        double before = dead();
        stumbleOver(ana);
        send(wire(id, recognise(ana)));
        await().pollDelay(Duration.ofSeconds(1)).until(() -> refused(id).isEmpty());
        letEventsIn();
        await().atMost(Duration.ofSeconds(10)).until(() -> types(ana).equals(List.of("MemberMet")));
        assertThat(refused(id)).containsExactly(false);
        assertThat(dead()).isEqualTo(before);
    }

    @Test
    void setsAsideWhatFailsForGoodAndGoesOnWithTheNext() {
        var sam = member();
        var id = UUID.randomUUID();
        double before = dead();
        stumbleOver(sam);
        send(wire(id, recognise(sam)));
        var next = new HouseholdId(UUID.randomUUID());
        var afterwards = wire(UUID.randomUUID(), new FoundHousehold(next, sam));
        send(new ProducerRecord<>(afterwards.topic(), null, sam.toString(), afterwards.value(), afterwards.headers()));
        await().atMost(Duration.ofSeconds(30)).until(() -> types(next).equals(List.of("HouseholdFounded")));
        assertThat(dead()).isEqualTo(before + 1);
        assertThat(refused(id)).isEmpty();
        var letters = EventTopic.everything(node.bean(Topics.class).deadCommands()).stream()
                .filter(letter -> id.toString().equals(letter.header("command-id")))
                .toList();
        assertThat(letters).hasSize(1);
        var letter = letters.getFirst();
        assertThat(letter.key()).isEqualTo(sam.toString());
        assertThat(letter.header("command-type")).isEqualTo("Recognise");
        assertThat(letter.headers().keySet().stream().map(letter::header))
                .noneMatch(header -> header.contains("secret") || header.contains("\tat "));
    }

    @Test
    void setsAsideAtOnceWhatIsNoCommand() {
        double before = dead();
        var garbage = new ProducerRecord<String, byte[]>(
                node.bean(Topics.class).commands(), "member:" + UUID.randomUUID(), new byte[] {1, 2, 3});
        send(garbage);
        await().atMost(Duration.ofSeconds(3)).until(() -> dead() == before + 1);
    }

    @Test
    void setsNothingAsideWhileTheDatabaseIsAway() {
        var people = IntStream.range(0, 5).mapToObj(_ -> member()).toList();
        double before = dead();
        TestDatabase.takeAway(node.house().database());
        try {
            people.forEach(person ->
                    send(wire(UUID.randomUUID(), new FoundHousehold(new HouseholdId(person.uuid()), person))));
            // longer than it takes to give a command up
            await().pollDelay(Duration.ofSeconds(15))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> true);
        } finally {
            TestDatabase.giveBack(node.house().database());
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(people)
                .allSatisfy(person ->
                        assertThat(types(new HouseholdId(person.uuid()))).containsExactly("HouseholdFounded")));
        assertThat(dead()).isEqualTo(before);
        await().atMost(Duration.ofSeconds(10)).until(() -> node.gauge("jules.relay.leading") == 1);
    }

    @Test
    void handlesWhatWasSentWhileTheBrokerRestarted() {
        var ana = member();
        TestBroker.get().stop();
        TestBroker.get().start();
        send(wire(UUID.randomUUID(), recognise(ana)));
        await().atMost(Duration.ofSeconds(20)).until(() -> types(ana).equals(List.of("MemberMet")));
    }
}
