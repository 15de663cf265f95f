package ai.jules.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.TheRiveras;
import ai.jules.events.EventExamples;
import ai.jules.kernel.JulesEvent;
import ai.jules.platform.eventstore.upcasters.UpcasterConfiguration;
import ai.jules.platform.privacy.Unsealed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of every event, agreed to in {@code src/test/resources/events/<name>.<revision>.json}, and its description
 * in {@code docs/events.md}.
 */
class EventContractTest {

    private static final Path EVENTS = Approved.REPOSITORY.resolve("infra/platform/src/test/resources/events");

    private static final byte[] NO_METADATA = "{}".getBytes(StandardCharsets.UTF_8);

    private final JsonMapper json = new JsonMapper();
    private final Unsealed keys = new Unsealed();
    private final Serializer serializer =
            SerializationConfiguration.serializer(MessageNames.ofTheLanguage(), List.of(keys.module()));

    static List<JulesEvent> events() {
        return EventExamples.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void storesItAsAgreed(JulesEvent event) {
        var stored = serializer.serialize(event, byte[].class);

        Approved.check(EVENTS.resolve(fileName(stored)), keys.show(stored.getData()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsBackWhatItStored(JulesEvent event) {
        assertThat(serializer.<byte[], JulesEvent>deserialize(serializer.serialize(event, byte[].class)))
                .isEqualTo(event);
    }

    /** Old forms stay beside the new ones for ever: that is how we know that they can still be read. */
    @ParameterizedTest
    @MethodSource("events")
    void readsEveryOlderFormAsTheFormOfToday(JulesEvent event) throws IOException {
        var stored = serializer.serialize(event, byte[].class);
        var today = json.readTree(Files.readString(EVENTS.resolve(fileName(stored))));

        for (int revision = 1; revision < revision(stored); revision++) {
            var type = new SimpleSerializedType(stored.getType().getName(), Integer.toString(revision));
            var old = Files.readAllBytes(EVENTS.resolve(fileName(type)));

            assertThat(upcast(type, old)).as(fileName(type)).isEqualTo(today);
        }
    }

    @Test
    void keepsNoFormOfAnEventThatNeverWas() throws IOException {
        try (var files = Files.list(EVENTS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(events().stream()
                            .map(event -> serializer.serialize(event, byte[].class))
                            .flatMap(stored -> IntStream.rangeClosed(1, revision(stored))
                                    .mapToObj(revision -> new SimpleSerializedType(
                                            stored.getType().getName(), Integer.toString(revision))))
                            .map(EventContractTest::fileName)
                            .toList());
        }
    }

    @Test
    void describesEveryEventInTheDocuments() {
        Approved.check(Approved.REPOSITORY.resolve("docs/events.md"), new EventDocument().text());
    }

    private JsonNode upcast(SerializedType type, byte[] old) {
        var entry = new GenericDomainEventEntry<>(
                "Any", "any", 0, "7d6b6f0e", TheRiveras.SATURDAY, type.getName(), type.getRevision(), old, NO_METADATA);
        return UpcasterConfiguration.chain()
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .map(representation -> representation.getData(JsonNode.class).getData())
                .findFirst()
                .orElseThrow();
    }

    private static int revision(SerializedObject<?> stored) {
        return Integer.parseInt(stored.getType().getRevision());
    }

    private static String fileName(SerializedObject<?> stored) {
        return fileName(stored.getType());
    }

    private static String fileName(SerializedType type) {
        return type.getName() + "." + type.getRevision() + ".json";
    }
}
