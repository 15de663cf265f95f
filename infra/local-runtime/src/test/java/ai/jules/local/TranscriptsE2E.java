package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.local.transcript.Performance;
import ai.jules.local.transcript.Transcript;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every conversation in {@code src/test/resources/transcripts}, as people with phones would have it; and after all of them,
 * what the house has written down about it for its operators (rule 37).
 */
@InThisProcess
@ExtendWith(SharedHouse.class)
class TranscriptsE2E {

    /** Shorter sayings, such as yes or 2, stand in every log by chance. */
    private static final int TELLING = 9;

    private final Set<String> personal = new ConcurrentSkipListSet<>();

    /** {@code -Djules.transcripts=undo|shopping.*} plays those whose names match, and searches nothing. */
    @TestFactory
    @Tag("rule-37")
    Stream<DynamicTest> conversationsGoAsTheyAreWritten(RunningHouse house, KeptSpans spans) {
        var log = WrittenLog.fromNowOn();
        var some = Optional.ofNullable(System.getProperty("jules.transcripts"));
        var conversations = Transcript.files().stream()
                .filter(transcript -> some.map(transcript.name()::matches).orElse(true))
                .map(transcript -> DynamicTest.dynamicTest(transcript.name(), () -> {
                    var performance = Performance.in(house);
                    try {
                        performance.play(transcript);
                    } finally {
                        personal.addAll(performance.personalWords(TELLING));
                    }
                }));
        return some.isPresent()
                ? conversations
                : Stream.concat(
                        conversations,
                        Stream.of(
                                DynamicTest.dynamicTest(
                                        "nothing personal is in the logs",
                                        () -> assertThat(foundIn(log)).isEmpty()),
                                DynamicTest.dynamicTest(
                                        "nothing personal is in the metrics",
                                        () -> assertThat(foundInMetrics(house)).isEmpty()),
                                DynamicTest.dynamicTest(
                                        "nothing personal is in the traces",
                                        () -> assertThat(foundIn(spans)).isEmpty())));
    }

    private List<String> foundIn(WrittenLog log) {
        assertThat(personal).hasSizeGreaterThan(100);
        assertThat(log.lines()).as("there are logs to look at").hasSizeGreaterThan(500);
        var needles = Needles.of(personal.toArray(String[]::new));
        return log.lines().stream()
                .filter(line -> needles.in(line).isPresent())
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> foundIn(KeptSpans spans) {
        await("the last spans are here").untilAsserted(() -> assertThat(spans.waysTo("provider twilio"))
                .as("whole traces to look at")
                .hasSizeGreaterThan(100));
        return spans.holding(Needles.of(personal.toArray(String[]::new)));
    }

    private List<String> foundInMetrics(RunningHouse house) throws IOException, InterruptedException {
        var needles = Needles.of(personal.toArray(String[]::new));
        var found = new ArrayList<String>();
        for (var port : List.of(Port.COMMAND_SIDE, Port.SAGAS, Port.QUERY_SIDE)) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(house.ports().url(port) + "/metrics"))
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isNotEmpty();
            needles.in(answer.body()).ifPresent(it -> found.add(port + ": " + it));
        }
        return found;
    }
}
