package ai.jules.platform.privacy;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wraps all keys again that another master key has wrapped, once the owner of the vault runs with a new one; everybody reads and
 * writes on meanwhile. Asked again until all are done, for the service that keeps the key may be away.
 */
final class Rewrapping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rewrapping.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final KeyVault vault;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("rewrapping").factory());
    private volatile boolean running;

    Rewrapping(KeyVault vault) {
        this.vault = vault;
    }

    @Override
    public void start() {
        running = true;
        clockwork.execute(this::rewrap);
    }

    private void rewrap() {
        try {
            int count = vault.rewrap();
            if (count > 0) {
                log.info("wrapped {} keys again under the new master key", count);
            }
        } catch (RuntimeException e) {
            log.warn("keys could not all be wrapped again ({})", e.getClass().getSimpleName());
            if (running) {
                clockwork.schedule(this::rewrap, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
