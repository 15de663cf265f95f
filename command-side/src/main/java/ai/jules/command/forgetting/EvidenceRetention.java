package ai.jules.command.forgetting;

import ai.jules.platform.privacy.KeyUnavailable;
import ai.jules.platform.privacy.KeyVault;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the retention of evidence (rule 34): six years after somebody's last message their second key goes too, unless a legal
 * hold lies on it. Nothing is sent after the content key was destroyed, so that moment counts as the last message. What is
 * due lies in the vault, so nothing is lost when a look is missed.
 */
@Component
class EvidenceRetention implements SmartLifecycle {

    static final int YEARS = 6;

    private static final Logger log = LoggerFactory.getLogger(EvidenceRetention.class);
    private static final Duration EVERY = Duration.ofDays(1);

    private final KeyVault vault;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService schedule;

    EvidenceRetention(KeyVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** @return how many people's evidence was destroyed */
    int look() {
        var before = clock.instant().atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant();
        int destroyed = vault.destroyEvidenceOfContentGoneBefore(before);
        if (destroyed > 0) {
            log.info("destroyed the evidence keys of {} people after {} years", destroyed, YEARS);
        }
        return destroyed;
    }

    private void lookAgain() {
        try {
            look();
        } catch (KeyUnavailable e) {
            log.warn("the retention of evidence was not looked at: the vault does not answer");
        }
    }

    @Override
    public void start() {
        var daily = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("evidence-retention").factory());
        daily.scheduleWithFixedDelay(this::lookAgain, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
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
