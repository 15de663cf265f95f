package ai.jules.platform.eventstore.upcasters;

import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.phoneOfMaria;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageAuthorised.Basis;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.kernel.MessageKind;
import ai.jules.platform.eventstore.MessageNames;
import ai.jules.platform.eventstore.SerializationConfiguration;
import ai.jules.platform.messaging.EventWire;
import ai.jules.platform.privacy.Unsealed;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what revision 1 stored, the way the event store and the readers of the wire do. */
class MessageAuthorisedOneToTwoTest {

    private final Serializer serializer =
            SerializationConfiguration.serializer(MessageNames.ofTheLanguage(), List.of(new Unsealed().module()));
    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @CsvSource({"REPLY, CONSENT", "INTRODUCTION, FIRST_CONTACT", "HELP, HELP_ASKED", "OPT_OUT_CONFIRMATION, OPT_OUT"})
    void saysWhatATextOfRevisionOneRestedOn(MessageKind kind, Basis basis) {
        var today = authorised(kind, basis);

        assertThat(read("MessageAuthorised", "1", without("basis", today))).isEqualTo(today);
    }

    @Test
    void leavesRevisionTwoAsItIs() {
        var unlikely = authorised(MessageKind.REPLY, Basis.OPT_OUT);

        assertThat(read("MessageAuthorised", "2", stored(unlikely))).isEqualTo(unlikely);
    }

    @Test
    void leavesOtherEventsAsTheyAre() {
        var held = new MessageSuppressed(MARIA, delivery(1), MessageKind.REPLY, MessageSuppressed.Reason.REVOKED);

        assertThat(read("MessageSuppressed", "1", stored(held))).isEqualTo(held);
    }

    @Test
    void doesNotGuessWhatRevisionOneNeverKnew() {
        var poll = new String(without("basis", authorised(MessageKind.REPLY, Basis.CONSENT)), UTF_8)
                .replace("REPLY", "POLL")
                .getBytes(UTF_8);

        assertThatIllegalStateException().isThrownBy(() -> read("MessageAuthorised", "1", poll));
    }

    @Test
    void isInTheChainOfEveryService() {
        try (var context = new AnnotationConfigApplicationContext(UpcasterConfiguration.class)) {
            assertThat(context.getBeansOfType(EventUpcaster.class)).hasSize(1);
        }
    }

    private Object read(String type, String revision, byte[] payload) {
        var stored = new EventWire.Stored(
                "7d6b6f0e", type, revision, "Member", MARIA.toString(), 3, 17, SATURDAY, payload, "{}".getBytes(UTF_8));
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(stored.toData()), serializer, UpcasterConfiguration.chain())
                .findFirst()
                .orElseThrow()
                .getPayload();
    }

    private byte[] stored(Object event) {
        return serializer.serialize(event, byte[].class).getData();
    }

    private byte[] without(String field, Object event) {
        var tree = (ObjectNode) json.readTree(stored(event));
        tree.remove(field);
        return json.writeValueAsBytes(tree);
    }

    private static MessageAuthorised authorised(MessageKind kind, Basis basis) {
        return new MessageAuthorised(MARIA, delivery(1), kind, phoneOfMaria(), SATURDAY.plusSeconds(2), basis, null);
    }
}
