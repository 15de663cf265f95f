package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.jules.command.Node.Answer;
import ai.jules.commands.MemberCommand.JoinHousehold;
import ai.jules.commands.MemberCommand.NameMember;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.commands.Refused;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.HandledCommands;
import ai.jules.platform.messaging.LocalCommands;
import ai.jules.platform.privacy.KeyVault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one transaction of a text: all of it or nothing, whoever refuses, crashes or is faster. */
class InboundTextIT {

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

    private void inOneTransaction(UUID command, Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("text"));
        unit.attachTransaction(node.bean(TransactionManager.class));
        unit.execute(() -> {
            assertThat(node.bean(HandledCommands.class).record(command)).isTrue();
            work.run();
        });
    }

    private void ask(Object command) {
        node.bean(LocalCommands.class).within(command, MetaData.emptyInstance());
    }

    private boolean isHandled(UUID command) {
        return jdbc.sql("select exists (select 1 from handled_command where id = ?)")
                .param(command)
                .query(Boolean.class)
                .single();
    }

    private static UUID commandOf(SignedText text) {
        return UUID.nameUUIDFromBytes(("text|" + text.sid()).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> typesOf(SignedText text) {
        return jdbc.sql("select payload_type from domain_event_entry where convert_from(meta_data, 'UTF8') like ?"
                        + " order by global_index")
                .param("%" + text.sid() + "%")
                .query(String.class)
                .list();
    }

    @Test
    void goesOnWhenTheFirstWishIsRefused() {
        var command = UUID.randomUUID();
        var maria = member();
        inOneTransaction(command, () -> {
            assertThatThrownBy(() -> ask(new NameMember(maria, Personal.content(maria, "Maria"))))
                    .isInstanceOf(AggregateNotFoundException.class);
            ask(recognise(maria));
        });
        assertThat(isHandled(command)).isTrue();
        assertThat(node.house().streamTypes(maria.toString())).containsExactly("MemberMet");
    }

    @Test
    void forgetsARefusedWishAndKeepsTheOthersOfTheSamePerson() {
        var command = UUID.randomUUID();
        var leo = member();
        inOneTransaction(command, () -> {
            ask(recognise(leo));
            ask(new JoinHousehold(leo, new HouseholdId(UUID.randomUUID()), Role.ADULT));
            assertThatThrownBy(() -> ask(new JoinHousehold(leo, new HouseholdId(UUID.randomUUID()), Role.ADULT)))
                    .isInstanceOf(Refused.class);
            ask(new NameMember(leo, Personal.content(leo, "Leo")));
        });
        assertThat(isHandled(command)).isTrue();
        assertThat(node.house().streamTypes(leo.toString()))
                .containsExactly("MemberMet", "MemberJoinedHousehold", "MemberNamed");
    }

    @Test
    void leavesNothingWhenTheWorkAroundTheWishesFails() {
        var command = UUID.randomUUID();
        var ana = member();
        assertThatThrownBy(() -> inOneTransaction(command, () -> {
                    ask(recognise(ana));
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");
        assertThat(isHandled(command)).isFalse();
        assertThat(node.house().streamTypes(ana.toString())).isEmpty();
        inOneTransaction(command, () -> ask(recognise(ana)));
        assertThat(node.house().streamTypes(ana.toString())).containsExactly("MemberMet");
    }

    @AfterEach
    void letEventsIn() {
        jdbc.sql("drop trigger if exists stumble on domain_event_entry").update();
        jdbc.sql("drop function if exists stumble").update();
    }

    private void stumbleOverReplies(String how) {
        jdbc.sql("create function stumble() returns trigger language plpgsql as $$ begin " + how
                        + "; return new; end $$")
                .update();
        jdbc.sql("create trigger stumble before insert on domain_event_entry for each row when (new.payload_type ="
                        + " 'ReplyComposed') execute function stumble()")
                .update();
    }

    @Test
    @Tag("rule-4")
    void leavesNothingOfATextThatCouldNotBeKeptWhole() {
        var sam = SignedText.of(Node.sid(), Node.newNumber(), Node.DIRECT, "JOIN");
        stumbleOverReplies("raise exception 'no'");
        assertThat(node.send(sam).status()).isEqualTo(500);
        assertThat(typesOf(sam)).isEmpty();
        assertThat(isHandled(commandOf(sam))).isFalse();
        letEventsIn();
        assertThat(node.send(sam).status()).isEqualTo(200);
        assertThat(typesOf(sam)).containsOnlyOnce("MemberMet", "TextReceived", "ConsentGiven", "ReplyComposed");
    }

    @Test
    @Tag("rule-4")
    void leavesNothingWhenTheDatabaseHangsUpInTheMiddle() {
        var sam = SignedText.of(Node.sid(), Node.newNumber(), Node.DIRECT, "JOIN");
        stumbleOverReplies("perform pg_sleep(30)");
        var answer = CompletableFuture.supplyAsync(() -> node.send(sam));
        await().until(() -> jdbc.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event ="
                                + " 'PgSleep'")
                        .query(Long.class)
                        .single()
                == 1);
        assertThat(answer.join().status()).isBetween(500, 503);
        letEventsIn();
        assertThat(typesOf(sam)).isEmpty();
        assertThat(node.send(sam).status()).isEqualTo(200);
        assertThat(typesOf(sam)).containsOnlyOnce("TextReceived");
    }

    @Test
    @Tag("rule-25")
    void losesNothingWithTwoNodesOnOnePerson() {
        try (var second = Node.in(node.house())) {
            var nodes = List.of(node, second);
            var maria = Node.newNumber();
            var texts = IntStream.range(0, 200)
                    .mapToObj(i -> SignedText.of(Node.sid(), maria, Node.DIRECT, "hello " + i))
                    .toList();
            var lanes = IntStream.range(0, 10)
                    .<Callable<List<Answer>>>mapToObj(lane -> () -> {
                        var answers = new ArrayList<Answer>();
                        for (int i = lane; i < texts.size(); i += 10) {
                            answers.add(nodes.get(i % 2).send(texts.get(i)));
                        }
                        return answers;
                    })
                    .toList();
            assertThat(Node.atOnce(lanes).stream().flatMap(List::stream))
                    .hasSize(200)
                    .allMatch(answer -> answer.status() == 200);
            assertThat(texts).allSatisfy(text -> assertThat(typesOf(text)).containsOnlyOnce("TextReceived"));
            assertThat(jdbc.sql("select count(*) from (select aggregate_identifier from domain_event_entry group by 1"
                                    + " having max(sequence_number) + 1 <> count(*)) as broken")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    @Tag("rule-14")
    void meetsAStrangerOnceOnTwoNodes() {
        try (var second = Node.in(node.house())) {
            for (int i = 0; i < 20; i++) {
                var stranger = Node.newNumber();
                var first = SignedText.of(Node.sid(), stranger, Node.DIRECT, "hello");
                var other = SignedText.of(Node.sid(), stranger, Node.DIRECT, "hi");
                assertThat(Node.atOnce(List.<Callable<Answer>>of(() -> node.send(first), () -> second.send(other))))
                        .allMatch(answer -> answer.status() == 200);
                var types = new ArrayList<>(typesOf(first));
                types.addAll(typesOf(other));
                assertThat(types).containsOnlyOnce("MemberMet", "DisclosureShown");
                assertThat(types).filteredOn("TextReceived"::equals).hasSize(2);
            }
        }
    }

    @Test
    void remembersAPersonOfManyTexts() {
        var ana = Node.newNumber();
        node.text(ana, "JOIN");
        for (int i = 0; i < 60; i++) {
            assertThat(node.text(ana, "hello " + i).status()).isEqualTo(200);
        }
        await().until(() -> jdbc.sql("select count(*) from snapshot_event_entry where type = 'Conversation'")
                        .query(Long.class)
                        .single()
                > 0);
        var stop = SignedText.of(Node.sid(), ana, Node.DIRECT, "STOP");
        assertThat(node.send(stop).status()).isEqualTo(200);
        assertThat(typesOf(stop)).contains("ConsentRevoked", "TextReceived", "ReplyComposed");
    }
}
