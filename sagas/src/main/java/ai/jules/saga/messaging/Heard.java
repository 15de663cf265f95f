package ai.jules.saga.messaging;

import java.time.Duration;

/**
 * When a provider's answer came, by the clock of this process that never jumps. The receiver has seen the request by then;
 * how long the answer waits to be written down is no part of it.
 */
record Heard(long nanoTime) {

    static Heard now() {
        return new Heard(System.nanoTime());
    }

    Duration ago() {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
