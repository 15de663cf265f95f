package ai.jules.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LateTopicsTest {

    @Test
    void goesOnTryingWhenTheBrokerIsAwayOrGoesAway() {
        var tries = new ArrayDeque<BooleanSupplier>(List.of(
                () -> false,
                () -> {
                    throw new IllegalStateException("the broker went away in the middle");
                },
                () -> true));
        var late = new LateTopics(() -> tries.remove().getAsBoolean());

        late.start();

        await().atMost(Duration.ofSeconds(30)).until(tries::isEmpty);
        late.stop();
        assertThat(late.isRunning()).isFalse();
    }
}
