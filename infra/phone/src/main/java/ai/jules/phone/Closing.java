package ai.jules.phone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Lets everything that waits (open streams, held answers, delayed callbacks) end at once when the phone is stopped. */
class Closing {

    private final CountDownLatch closing = new CountDownLatch(1);

    /** Waits, at most as long as told; true when the phone is being stopped. */
    boolean within(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    boolean begun() {
        return closing.getCount() == 0;
    }

    @EventListener(ContextClosedEvent.class)
    void begin() {
        closing.countDown();
    }
}
