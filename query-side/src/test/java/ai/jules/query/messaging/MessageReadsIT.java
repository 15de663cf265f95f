package ai.jules.query.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.delivery.DeliveryAccepted;
import ai.jules.events.delivery.DeliveryEvent;
import ai.jules.events.delivery.DeliveryFailed;
import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.events.delivery.DeliveryStatusChanged;
import ai.jules.events.member.MemberEvent;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.query.Installation;
import ai.jules.query.TheRiveras;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MessageReadsIT {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);
    private final ThreadId marias = ThreadId.direct(riveras.maria);
    private final ThreadId leos = ThreadId.direct(riveras.leo);
    private final ThreadId group = ThreadId.group(riveras.household);
    private final DeliveryId answer = new DeliveryId(UUID.randomUUID());
    private final String sid = "SM" + UUID.randomUUID().toString().replace("-", "");

    private String household() {
        return "/api/v1/households/" + riveras.household.uuid() + "/messages";
    }

    private List<JsonNode> messages(String token, ConsistencyToken... seen) {
        for (var it : seen) {
            var answered = jules.get(household(), token, ConsistencyToken.WANTED, it.create());
            assertThat(answered.header(ConsistencyToken.STALE)).isEmpty();
        }
        return jules.get(household(), token).json().path("items").valueStream().toList();
    }

    private ConsistencyToken happened(MemberEvent event) {
        return jules.publish(RoutingKey.of(event.member()), event.member(), event)
                .token();
    }

    private ConsistencyToken happened(DeliveryEvent event) {
        return jules.publish(RoutingKey.of(riveras.maria), event.delivery(), event)
                .token();
    }

    private JsonNode answer(ConsistencyToken seen) {
        return messages(riveras.mariasToken(), seen).getFirst();
    }

    private MessageAuthorised authorised() {
        return new MessageAuthorised(
                riveras.maria,
                answer,
                MessageKind.REPLY,
                Personal.evidence(riveras.maria, new PhoneNumber("+12025550101")),
                NOON.plusSeconds(2),
                MessageAuthorised.Basis.CONSENT,
                null);
    }

    private DeliveryStatusChanged changed(DeliveryStatus status) {
        return new DeliveryStatusChanged(answer, riveras.maria, status, null);
    }

    @Test
    void showsAnAnswerOnItsWay() {
        riveras.text(marias, riveras.maria, sid, "what's for dinner?", NOON);
        var replied = riveras.reply(marias, riveras.maria, answer, "Mole tonight.", NOON.plusSeconds(1));

        var queued = answer(replied.token());
        assertThat(queued.path("status").asString()).isEqualTo("queued");
        assertThat(queued.path("messageSid").isNull()).isTrue();
        assertThat(queued.path("direction").asString()).isEqualTo("outbound");
        assertThat(queued.path("channel").asString()).isEqualTo("direct");
        assertThat(queued.path("body").asString()).isEqualTo("Mole tonight.");
        assertThat(queued.path("at").asString()).isEqualTo("2026-11-23T12:00:01Z");

        assertThat(status(happened(authorised()))).isEqualTo("authorised");
        var sent = answer(happened(new DeliveryAccepted(answer, riveras.maria, "twilio", "SM77", 1)));
        assertThat(sent.path("status").asString()).isEqualTo("sent");
        assertThat(sent.path("messageSid").asString()).isEqualTo("SM77");
        assertThat(status(happened(changed(DeliveryStatus.DELIVERED)))).isEqualTo("delivered");
        assertThat(status(happened(changed(DeliveryStatus.SENT)))).isEqualTo("delivered");
        assertThat(status(happened(changed(DeliveryStatus.FAILED)))).isEqualTo("delivered");

        var received = messages(riveras.mariasToken()).get(1);
        assertThat(received.path("status").asString()).isEqualTo("received");
        assertThat(received.path("direction").asString()).isEqualTo("inbound");
        assertThat(received.path("messageSid").asString()).isEqualTo(sid);
        assertThat(received.path("body").asString()).isEqualTo("what's for dinner?");
    }

    private String status(ConsistencyToken seen) {
        return answer(seen).path("status").asString();
    }

    @Test
    void showsEverybodyTheirCopyOfWhatWentToTheFamily() {
        var leosCopy = new DeliveryId(UUID.randomUUID());
        riveras.copy(group, riveras.maria, answer, "Dinners Mon 23-Fri 27.", NOON);
        var told = riveras.copy(group, riveras.leo, leosCopy, "Dinners Mon 23-Fri 27.", NOON);

        var shown = messages(riveras.mariasToken(), told.token());
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().path("channel").asString()).isEqualTo("group");
        assertThat(shown.getFirst().path("direction").asString()).isEqualTo("outbound");
        assertThat(shown.getFirst().path("status").asString()).isEqualTo("queued");
        assertThat(shown.getFirst().path("body").asString()).isEqualTo("Dinners Mon 23-Fri 27.");
        assertThat(status(happened(new DeliveryAccepted(answer, riveras.maria, "twilio", "SM78", 1))))
                .isEqualTo("sent");
    }

    @Test
    @Tag("rule-18")
    void showsWhatWasHeldBackOrFailed() {
        var replied = riveras.reply(marias, riveras.maria, answer, "Mole tonight.", NOON);
        messages(riveras.mariasToken(), replied.token());

        happened(authorised());
        assertThat(status(happened(new MessageSuppressed(
                        riveras.maria, answer, MessageKind.REPLY, MessageSuppressed.Reason.REVOKED))))
                .isEqualTo("suppressed");
        assertThat(status(happened(authorised()))).isEqualTo("suppressed");

        var late = new DeliveryId(UUID.randomUUID());
        riveras.reply(marias, riveras.maria, late, "Too late.", NOON.plusSeconds(5));
        assertThat(status(happened(new MessageSuppressed(
                        riveras.maria, late, MessageKind.REPLY, MessageSuppressed.Reason.EXPIRED))))
                .isEqualTo("expired");

        var lost = new DeliveryId(UUID.randomUUID());
        riveras.reply(marias, riveras.maria, lost, "Nobody takes it.", NOON.plusSeconds(9));
        assertThat(status(happened(new DeliveryFailed(lost, riveras.maria, 3, 30008))))
                .isEqualTo("failed");
    }

    @Test
    void beginsAnewWhenWhatWasNotDeliveredIsHandedOverAgain() {
        messages(
                riveras.mariasToken(),
                riveras.reply(marias, riveras.maria, answer, "Mole tonight.", NOON)
                        .token());
        happened(new DeliveryAccepted(answer, riveras.maria, "twilio", "SM77", 1));
        assertThat(status(happened(changed(DeliveryStatus.UNDELIVERED)))).isEqualTo("undelivered");
        var again = answer(happened(new DeliveryAccepted(answer, riveras.maria, "twilio", "SM78", 2)));
        assertThat(again.path("status").asString()).isEqualTo("sent");
        assertThat(again.path("messageSid").asString()).isEqualTo("SM78");
        assertThat(status(happened(changed(DeliveryStatus.DELIVERED)))).isEqualTo("delivered");
    }

    @Test
    void takesThreadMemberAndDeliveryInAnyOrder() {
        var delivered = happened(changed(DeliveryStatus.DELIVERED));
        var authorised = happened(authorised());
        assertThat(messages(riveras.mariasToken(), delivered, authorised)).isEmpty();

        var replied = riveras.reply(group, riveras.maria, answer, "Mole tonight.", NOON);

        var shown = answer(replied.token());
        assertThat(shown.path("status").asString()).isEqualTo("delivered");
        assertThat(shown.path("channel").asString()).isEqualTo("group");
        assertThat(shown.path("body").asString()).isEqualTo("Mole tonight.");
    }

    @Test
    void showsEveryoneTheGroupAndTheirOwnThreadOnly() {
        var toMaria = riveras.text(marias, riveras.maria, sid + "1", "my own question", NOON);
        var toGroup = riveras.text(group, riveras.maria, sid + "2", "hello family", NOON.plusSeconds(1));
        var toLeo = riveras.text(leos, riveras.leo, sid + "3", "leo's question", NOON.plusSeconds(2));
        var copy = riveras.reply(group, riveras.leo, answer, "Hello Leo", NOON.plusSeconds(3));

        var tokens = new ConsistencyToken[] {toMaria.token(), toGroup.token(), toLeo.token(), copy.token()};
        assertThat(bodies(messages(riveras.mariasToken(), tokens))).containsExactly("hello family", "my own question");
        assertThat(bodies(messages(riveras.leosToken(), tokens)))
                .containsExactly("Hello Leo", "leo's question", "hello family");
        var own = "/api/v1/members/" + riveras.leo.uuid() + "/conversations";
        assertThat(bodies(jules.get(own, riveras.leosToken())
                        .json()
                        .path("items")
                        .valueStream()
                        .toList()))
                .containsExactly("Hello Leo", "leo's question", "hello family");
        assertThat(jules.get(own, riveras.mariasToken()).status()).isEqualTo(404);
        assertThat(jules.get(household(), new TheRiveras(jules).mariasToken()).status())
                .isEqualTo(404);
    }

    private static List<String> bodies(List<JsonNode> messages) {
        return messages.stream().map(message -> message.path("body").asString()).toList();
    }

    @Test
    void turnsThePagesOfAThread() {
        riveras.text(marias, riveras.maria, sid + "1", "one", NOON);
        riveras.text(marias, riveras.maria, sid + "2", "two", NOON);
        var last = riveras.text(marias, riveras.maria, sid + "3", "three", NOON.plusSeconds(1));
        messages(riveras.mariasToken(), last.token());

        var first = jules.get(household() + "?limit=2", riveras.mariasToken()).json();
        var next = first.path("next").asString();
        var second = jules.get(household() + "?limit=2&cursor=" + next, riveras.mariasToken())
                .json();

        assertThat(bodies(first.path("items").valueStream().toList())).containsExactly("three", "two");
        assertThat(bodies(second.path("items").valueStream().toList())).containsExactly("one");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    @Tag("rule-33")
    @Tag("rule-36")
    void keepsNoWordsReadableAndNoneOfAForgottenPerson() {
        var said = riveras.text(marias, riveras.maria, sid, "a walnut and a peacock", NOON);
        assertThat(answer(said.token()).path("body").asString()).isEqualTo("a walnut and a peacock");
        assertThat(jules.jdbc()
                        .sql("select m::text from message_view m")
                        .query(String.class)
                        .list())
                .noneSatisfy(row -> assertThat(row).contains("peacock"));

        jules.bean(KeyVault.class).destroy(Subject.of(riveras.maria), Purpose.CONTENT);

        var erased = messages(riveras.mariasToken()).getFirst();
        assertThat(erased.path("body").isNull()).isTrue();
        assertThat(erased.path("messageSid").asString()).isEqualTo(sid);
    }
}
