package ai.jules.saga.mealplan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How votes are opened and led.
 *
 * @param byItself whether votes open by themselves at all; without, somebody has to text "plan the week"
 * @param openingsASecond at most so many votes open by themselves in a second, over all households; as many as that remind,
 *     and close at their deadline
 * @param leastTimeToVote a vote that is due but could only be open for less than this is left out
 * @param nudgeBeforeClose those who have not voted are reminded so long before the close
 * @param grace so long after everybody has voted somebody may still change their mind
 * @param patience so long it is tried to read what has to be known
 */
@ConfigurationProperties("jules.poll")
record WeekSettings(
        @DefaultValue("true") boolean byItself,
        @DefaultValue("4") int openingsASecond,
        @DefaultValue("3h") Duration leastTimeToVote,
        @DefaultValue("3h") Duration nudgeBeforeClose,
        @DefaultValue("15s") Duration grace,
        @DefaultValue("2h") Duration patience) {

    private static final int LONGEST_PAUSE = 300;

    /** Before the next try at reading: 1, 2, 4 and so on up to 300 seconds. */
    static Duration pauseAfter(int attempt) {
        return Duration.ofSeconds(Math.min(1L << Math.min(attempt - 1, 9), LONGEST_PAUSE));
    }

    Duration betweenOpenings() {
        return Duration.ofSeconds(1).dividedBy(openingsASecond);
    }
}
