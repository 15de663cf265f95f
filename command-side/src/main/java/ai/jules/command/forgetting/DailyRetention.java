package ai.jules.command.forgetting;

import ai.jules.platform.observability.Failure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at the start and once a day whether something has been kept long enough. */
@Component
class DailyRetention implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DailyRetention.class);
    private static final Duration EVERY = Duration.ofDays(1);

    private final List<Retention> retentions;
    private volatile @Nullable ScheduledExecutorService schedule;

    DailyRetention(List<Retention> retentions) {
        this.retentions = List.copyOf(retentions);
    }

    void look() {
        retentions.forEach(DailyRetention::look);
    }

    /** What cannot be looked at now is looked at tomorrow, and does not keep the others. */
    private static void look(Retention retention) {
        var name = retention.getClass().getSimpleName();
        try {
            int gone = retention.look();
            if (gone > 0) {
                log.info("{}: {} were kept long enough", name, gone);
            }
        } catch (RuntimeException e) {
            log.warn("{} was not looked at: {}", name, Failure.describe(e));
        }
    }

    @Override
    public void start() {
        var daily = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("retention").factory());
        daily.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        schedule = daily;
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
}
