package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.local.transcript.Performance;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sagas and the dispatcher may run in a process of their own, and die without the house. Only with {@code -Djules.slow=true}:
 * it is for the benchmark of the dispatcher, and starts a house of its own.
 */
@InAnotherProcess
@EnabledIfSystemProperty(named = "jules.slow", matches = "true")
class SagasAloneE2E {

    @TempDir
    private Path directory;

    @Test
    void whatIsTextedWhileTheyAreDeadIsAnsweredOnceWhenTheyAreBack() throws Exception {
        var options = FreePorts.optionsIn(directory.resolve("data"));
        try (var first = HouseProcess.sagas(options)) {
            first.waitUntilInPlace(options);
            try (var _ = HouseProcess.house(options, Map.of()).waitUntilUp()) {
                first.waitUntilUp();
                try (var house = new RunningHouse(options)) {
                    var performance = Performance.in(house).play("joining", """
                        maria > JOIN
                        < ...What should I call you?...
                        maria > Maria
                        < ...Your household is ready...
                        """);

                    first.kill();
                    try (var again = HouseProcess.sagas(options)) {
                        performance.play("while they are dead", """
                            maria > add milk
                            < /Added milk.*/
                            """);
                        assertThat(again.isAlive()).isTrue();
                    }
                }
            }
        }
    }
}
