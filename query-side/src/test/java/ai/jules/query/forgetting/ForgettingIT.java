package ai.jules.query.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.commands.MemberCommand.ConfirmErasure;
import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.Topics;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.query.Installation;
import ai.jules.query.TheRiveras;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;

/** Maria is forgotten: her name and words leave the views, Leo's stay, and command-side is told. */
@Tag("rule-36")
class ForgettingIT {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);
    private final MemberId maria = riveras.maria;

    @Test
    void takesTheNameAndTheWordsAndConfirmsIt() {
        riveras.moveIn(maria, "Maria", "+12025550101", Role.ACCOUNT_HOLDER);
        riveras.moveIn(riveras.leo, "Leo", "+12025550142", Role.ADULT);
        riveras.text(ThreadId.direct(maria), maria, sid(), "what's for dinner?", NOON);
        riveras.reply(ThreadId.direct(maria), maria, new DeliveryId(UUID.randomUUID()), "Mole tonight.", NOON);
        riveras.text(ThreadId.direct(riveras.leo), riveras.leo, sid(), "hello", NOON);
        await().untilAsserted(() -> assertThat(bodiesOf(maria)).isEqualTo(2));
        await().untilAsserted(() -> assertThat(bodiesOf(riveras.leo)).isEqualTo(1));
        await().untilAsserted(() -> assertThat(namesOf(maria)).isEqualTo(1));

        jules.bean(KeyVault.class).destroy(Subject.of(maria), Purpose.CONTENT);
        jules.publish(RoutingKey.of(maria), maria, new ContentDestroyed(maria));

        await().untilAsserted(
                        () -> assertThat(confirmed()).contains(new ConfirmErasure(maria, ErasureConfirmed.QUERY_SIDE)));
        assertThat(bodiesOf(maria)).isZero();
        assertThat(namesOf(maria)).isZero();
        assertThat(bodiesOf(riveras.leo)).isEqualTo(1);
        assertThat(namesOf(riveras.leo)).isEqualTo(1);
    }

    @Test
    void showsThatSomethingWasSaidAndNotWhat() {
        var said = riveras.text(ThreadId.direct(maria), maria, sid(), "what's for dinner?", NOON);
        await().untilAsserted(() -> assertThat(bodiesOf(maria)).isEqualTo(1));

        jules.publish(RoutingKey.of(maria), maria, new ContentDestroyed(maria));

        await().untilAsserted(() -> assertThat(bodiesOf(maria)).isZero());
        var messages = jules.get("/api/v1/members/" + maria.uuid() + "/conversations", riveras.mariasToken())
                .json()
                .path("items");
        assertThat(said).isNotNull();
        assertThat(messages).hasSize(1);
        assertThat(messages.path(0).path("body").isNull()).isTrue();
    }

    private static String sid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    private int bodiesOf(MemberId member) {
        return count("message_view where body is not null and member", member);
    }

    private int namesOf(MemberId member) {
        return count("member_view where name is not null and id", member);
    }

    private int count(String where, MemberId member) {
        return jules.jdbc()
                .sql("select count(*) from " + where + " = ?")
                .param(member.uuid())
                .query(Integer.class)
                .single();
    }

    /** Everything this service ever said to command-side. */
    @SuppressWarnings("unchecked")
    private List<Object> confirmed() {
        ConsumerFactory<String, byte[]> consumers = jules.bean(ConsumerFactory.class);
        var topic = jules.bean(Topics.class).commands();
        var serializer = jules.bean(Serializer.class);
        try (var consumer = consumers.createConsumer("looking", "")) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new java.util.ArrayList<Object>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(wire -> all.add(serializer.deserialize(new SimpleSerializedObject<>(
                                wire.value(),
                                byte[].class,
                                new String(wire.headers()
                                        .lastHeader("command-type")
                                        .value()),
                                null))));
            }
            return all;
        }
    }
}
