package ai.jules.query.consent.ledger;

import ai.jules.platform.observability.Failure;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every minute whether a checkpoint or the daily check is due. What was done last stands in the database, so that a
 * restart forgets nothing and two processes do nothing twice.
 */
@Component
final class LedgerKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LedgerKeeper.class);

    private final Checkpoints checkpoints;
    private final Examination examination;
    private final LedgerSettings settings;
    private volatile @Nullable ScheduledExecutorService schedule;

    LedgerKeeper(Checkpoints checkpoints, Examination examination, LedgerSettings settings) {
        this.checkpoints = checkpoints;
        this.examination = examination;
        this.settings = settings;
    }

    @Override
    public void start() {
        var every = settings.lookEvery().toMillis();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("ledger-keeper").factory());
        started.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        schedule = started;
    }

    @Override
    public void stop() {
        var ended = schedule;
        schedule = null;
        if (ended != null) {
            ended.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return schedule != null;
    }

    void look() {
        try {
            checkpoints.signAfter(settings.checkpointEvery());
            examination.examineAfter(settings.reconcileEvery());
        } catch (RuntimeException e) {
            log.warn("The consent ledger could not be looked after: {}", Failure.describe(e));
        }
    }
}
