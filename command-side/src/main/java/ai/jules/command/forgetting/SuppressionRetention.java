package ai.jules.command.forgetting;

import ai.jules.command.conversation.Suppressions;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * That a handset wanted no texts is kept for ten years (rule 35). Who is still known here stays opted out in their own stream
 * all the same.
 */
@Component
class SuppressionRetention implements Retention {

    static final int YEARS = 10;

    private final Suppressions suppressions;
    private final Clock clock;

    SuppressionRetention(Suppressions suppressions, Clock clock) {
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** @return how many handsets */
    @Override
    public int look() {
        return suppressions.dropThoseBefore(
                clock.instant().atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant());
    }
}
