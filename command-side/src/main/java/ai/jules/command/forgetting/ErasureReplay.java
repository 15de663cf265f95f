package ai.jules.command.forgetting;

import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.privacy.KeyVault;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Forgets again whom a restored backup has brought back, before a text or a command is taken: after the handlers are there,
 * before the web server and the command inbox start. When the journal cannot be read the service does not start.
 */
@Component
class ErasureReplay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ErasureReplay.class);

    /** Axon starts at the one, the web server 2,048 below the end, Kafka's containers 100 below it. */
    private static final int PHASE = SpringAxonConfiguration.LIFECYCLE_PHASE + 512;

    private final ErasureJournal journal;
    private final AppliedErasures applied;
    private final KeyVault vault;
    private final RestoredPeople restored;
    private volatile boolean running;

    ErasureReplay(ErasureJournal journal, AppliedErasures applied, KeyVault vault, RestoredPeople restored) {
        this.journal = journal;
        this.applied = applied;
        this.vault = vault;
        this.restored = restored;
    }

    /** Two halves, for vault and database may have been restored from backups of different ages. */
    @Override
    public void start() {
        var members = journal.members();
        var alive = vault.alive(members.stream().map(Subject::of).toList(), Purpose.CONTENT);
        for (var subject : alive) {
            vault.destroy(subject, Purpose.CONTENT);
        }
        var known = applied.all();
        var missing = members.stream().filter(it -> !known.contains(it)).toList();
        for (var member : missing) {
            vault.destroy(Subject.of(member), Purpose.CONTENT);
            restored.forget(journal.read(member));
        }
        if (!alive.isEmpty() || !missing.isEmpty()) {
            log.warn(
                    "a backup was restored: {} keys destroyed again, {} people forgotten again",
                    alive.size(),
                    missing.size());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
