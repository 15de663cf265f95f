package ai.jules.saga.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule 18 on the machine's own clock: what the receiver sees, whatever processes and network do. */
@Tag("rule-18")
class PaceIT {

    private static final int MOST = 80;

    private final OutboxStage stage = new OutboxStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private void queue(int texts) {
        for (int i = 0; i < texts; i++) {
            stage.compose(OutboxStage.someone("+1202555%04d".formatted(1000 + i)), "text " + i);
        }
    }

    private void eventuallyRequests(int number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> stage.provider.requests.size() >= number);
    }

    /** Between the sender and the receiver. */
    private static void jitter() {
        hold(new CountDownLatch(1), ThreadLocalRandom.current().nextInt(60));
    }

    private static void hold(CountDownLatch until, int atMostMillis) {
        try {
            until.await(atMostMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void twoDispatchersNeverExceedTheCapAndKeepThePace() {
        stage.provider.network = PaceIT::jitter;
        queue(400);
        stage.start();
        stage.start();
        eventuallyRequests(400);
        assertThat(stage.provider.mostInASecond()).isLessThanOrEqualTo(MOST);
        assertThat(stage.provider.rate()).isBetween(0.9 * 72, 1.02 * 72);
        assertThat(stage.provider.requests).extracting(it -> it.sms().message()).doesNotHaveDuplicates();
    }

    @Test
    void theCapHoldsWhenOneOfTwoDispatchersDies() {
        stage.provider.network = PaceIT::jitter;
        queue(300);
        var victim = stage.start();
        stage.start();
        eventuallyRequests(80);
        victim.ownFaults = name -> {
            throw new IllegalStateException("killed at " + name);
        };
        victim.stop();
        eventuallyRequests(280);
        assertThat(stage.provider.mostInASecond()).isLessThanOrEqualTo(MOST);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            stage.clock.advance(Duration.ofSeconds(1));
            return stage.provider.kept.size() >= 300;
        });
        assertThat(stage.provider.bodies()).doesNotHaveDuplicates();
        assertThat(stage.provider.mostInASecond()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void theCapHoldsWhenAPausedDispatcherWakesUpWithRequestsInItsHands() {
        var pause = new CountDownLatch(1);
        var held = new AtomicInteger();
        queue(300);
        var paused = stage.start();
        paused.ownFaults = name -> {
            if (name.equals(Sending.BEFORE_PROVIDER) && held.incrementAndGet() <= 40) {
                hold(pause, 20_000);
            }
        };
        Awaitility.await().until(() -> held.get() >= 40);
        stage.start();
        eventuallyRequests(60);
        pause.countDown();
        eventuallyRequests(300);
        assertThat(stage.provider.mostInASecond()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void countsSegmentsWhereTheProviderDoes() {
        stage.provider.pace = new Pace(36, 40, Pace.Unit.SEGMENT);
        for (int i = 0; i < 50; i++) {
            stage.compose(OutboxStage.someone("+1202555%04d".formatted(1000 + i)), "x".repeat(300));
        }
        stage.start();
        eventuallyRequests(50);
        assertThat(stage.provider.mostInASecond()).isLessThanOrEqualTo(20);
        assertThat(stage.provider.rate()).isBetween(14.0, 18.5);
    }

    @Test
    void keepsAnotherPaceWhenItIsToldTo() {
        stage.provider.pace = new Pace(20, 22, Pace.Unit.MESSAGE);
        queue(60);
        stage.start();
        eventuallyRequests(60);
        assertThat(stage.provider.mostInASecond()).isLessThanOrEqualTo(22);
        assertThat(stage.provider.rate()).isBetween(17.0, 20.5);
    }
}
