package ai.jules.command.forgetting;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.privacy.KeyVault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Ends the retention of evidence (rule 34): six years after somebody's last message in either direction their second key goes
 * too, unless a legal hold lies on it. Of who was forgotten nothing is sent after the content key was destroyed, so that
 * moment counts as their last message where no other is known.
 */
@Component
class EvidenceRetention implements Retention {

    static final int YEARS = 6;

    private final KeyVault vault;
    private final LastMessages messages;
    private final Clock clock;

    EvidenceRetention(KeyVault vault, LastMessages messages, Clock clock) {
        this.vault = vault;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return how many people's evidence was destroyed */
    @Override
    public int look() {
        var before = clock.instant().atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant();
        return destroyThatOfTheSilent(before) + vault.destroyEvidenceOfContentGoneBefore(before);
    }

    private int destroyThatOfTheSilent(Instant before) {
        var day = LocalDate.ofInstant(before, ZoneOffset.UTC);
        var silent = messages.silentSince(day);
        var due = Set.copyOf(
                vault.withEvidenceToLose(silent.stream().map(Subject::of).toList()));
        int destroyed = 0;
        for (var member : silent) {
            if (due.contains(Subject.of(member)) && destroy(member, day)) {
                destroyed++;
            }
        }
        return destroyed;
    }

    /** The number first: nothing that is said from it could be kept under a key that is gone, not even STOP. */
    private boolean destroy(MemberId member, LocalDate silentSince) {
        if (!messages.releaseNumber(member, silentSince)) {
            return false;
        }
        vault.destroy(Subject.of(member), Purpose.EVIDENCE);
        return true;
    }
}
