package ai.jules.platform.messaging;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Declares the topics when the broker comes later than the service: Spring tries once, when the context starts, and an
 * installation whose broker was late would never have any.
 */
final class LateTopics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LateTopics.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final BooleanSupplier declaring;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    /** @param declaring declares what is missing, and tells whether the broker was there */
    LateTopics(BooleanSupplier declaring) {
        this.declaring = declaring;
    }

    @Override
    public void start() {
        var ended = new CountDownLatch(1);
        stopping = ended;
        Thread.ofPlatform().daemon().name("late-topics").start(() -> declare(ended));
    }

    private void declare(CountDownLatch ended) {
        try {
            var pause = FIRST_PAUSE;
            while (!isDeclared()) {
                if (ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                pause = Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
            }
            log.info("the topics are there");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A broker that goes away in the middle is one that is not there yet. */
    private boolean isDeclared() {
        try {
            return declaring.getAsBoolean();
        } catch (RuntimeException e) {
            log.warn("the topics cannot be declared yet ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
