package ai.jules.saga.conversation;

import ai.jules.saga.reads.QuerySide;
import java.net.URI;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how patiently answers are looked up.
 *
 * @param queryUrl of query-side, without a path
 * @param connectWithin longest time to reach it
 * @param answerWithin longest time for one read; it may itself wait two seconds for what was just written
 * @param lookWithin no further read of one question begins after this
 * @param tries so often it is looked up, with ever longer pauses from one second on, before the person is told that it cannot be
 */
@ConfigurationProperties("jules.questions")
record QuestionSettings(
        URI queryUrl,
        @DefaultValue("1s") Duration connectWithin,
        @DefaultValue("4s") Duration answerWithin,
        @DefaultValue("8s") Duration lookWithin,
        @DefaultValue("6") int tries) {

    QuerySide querySide(PrivateKey serviceKey, Clock clock) {
        return new QuerySide(queryUrl, connectWithin, answerWithin, lookWithin, serviceKey, clock);
    }

    /** Before the next try: 1, 2, 4, 8 and 16 seconds. */
    Duration pauseAfter(int attempt) {
        return Duration.ofSeconds(1L << Math.min(attempt - 1, 4));
    }
}
