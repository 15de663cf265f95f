package ai.jules.saga.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast one sending account may be used (rule 18).
 *
 * @param perSecond what is aimed at, about a tenth under the limit
 * @param most in any sliding second at the receiver, whatever the network does
 * @param unit what is counted
 */
public record Pace(
        @DefaultValue("72") int perSecond,
        @DefaultValue("80") int most,
        @DefaultValue("message") Unit unit) {

    /** What a provider counts. */
    public enum Unit {
        MESSAGE,
        SEGMENT
    }

    public Pace {
        if (perSecond < 1 || most < perSecond) {
            throw new IllegalArgumentException("a pace is at least 1 a second and at most its limit");
        }
    }

    Duration interval() {
        return Duration.ofSeconds(1).dividedBy(perSecond);
    }

    /** @param segments of one text */
    int unitsOf(int segments) {
        return switch (unit) {
            case MESSAGE -> 1;
            case SEGMENT -> Math.min(segments, most);
        };
    }
}
