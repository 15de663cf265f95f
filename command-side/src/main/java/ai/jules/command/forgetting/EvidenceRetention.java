package ai.jules.command.forgetting;

import ai.jules.platform.privacy.KeyVault;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * Ends the retention of evidence (rule 34): six years after somebody's last message their second key goes too, unless a legal
 * hold lies on it. Nothing is sent after the content key was destroyed, so that moment counts as the last message.
 */
@Component
class EvidenceRetention implements Retention {

    static final int YEARS = 6;

    private final KeyVault vault;
    private final Clock clock;

    EvidenceRetention(KeyVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** @return how many people's evidence was destroyed */
    @Override
    public int look() {
        return vault.destroyEvidenceOfContentGoneBefore(
                clock.instant().atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant());
    }
}
