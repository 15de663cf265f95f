package ai.jules.platform.messaging;

import java.time.Duration;
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
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);

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
            while (!isDeclared()) {
                if (ended.await(AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
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
