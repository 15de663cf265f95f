package ai.jules.local;

import ai.jules.local.transcript.Performance;
import ai.jules.local.transcript.Transcript;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every conversation in {@code src/test/resources/transcripts}, as two people with phones would have it. */
@ExtendWith(SharedHouse.class)
class TranscriptsE2E {

    @TestFactory
    Stream<DynamicTest> conversationsGoAsTheyAreWritten(RunningHouse house) {
        return Transcript.files().stream()
                .map(transcript -> DynamicTest.dynamicTest(
                        transcript.name(), () -> Performance.in(house).play(transcript)));
    }
}
