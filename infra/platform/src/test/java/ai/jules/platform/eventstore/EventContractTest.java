package ai.jules.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.EventExamples;
import ai.jules.kernel.JulesEvent;
import ai.jules.platform.privacy.Unsealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stored form of every event, agreed to in {@code src/test/resources/events/<name>.<revision>.json}, and its description
 * in {@code docs/events.md}.
 */
class EventContractTest {

    private static final Path EVENTS = Approved.REPOSITORY.resolve("infra/platform/src/test/resources/events");

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

    @Test
    void keepsNoFormOfAnEventThatNeverWas() throws IOException {
        try (var files = Files.list(EVENTS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(events().stream()
                            .map(event -> fileName(serializer.serialize(event, byte[].class)))
                            .toList());
        }
    }

    @Test
    void describesEveryEventInTheDocuments() {
        Approved.check(Approved.REPOSITORY.resolve("docs/events.md"), new EventDocument().text());
    }

    private static String fileName(SerializedObject<?> stored) {
        return stored.getType().getName() + "." + stored.getType().getRevision() + ".json";
    }
}
