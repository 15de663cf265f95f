package ai.jules.saga.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a text waits for what. */
final class Patience {

    /** Rule 18. */
    static final int MOST_ATTEMPTS = 3;

    /** For a status callback, before the provider is asked what it has (rule 19). */
    static final Duration FOR_A_CALLBACK = Duration.ofSeconds(10);

    /** A provider call is over by then, whatever happened to its process; then for a callback. */
    static final Duration FOR_A_LOST_CALL = Duration.ofSeconds(15).plus(FOR_A_CALLBACK);

    /** The two seconds within which it began (rule 4), then for a callback: nobody waits for the answer any more. */
    static final Duration FOR_A_CALL_OF_THE_DEAD = Duration.ofSeconds(2).plus(FOR_A_CALLBACK);

    /** Somebody else may take over a question to the provider or a report to the Delivery by then. */
    static final Duration FOR_A_COLLEAGUE = Duration.ofSeconds(30);

    /** How often the provider is asked for the id of a text that a callback proves it has. */
    static final int MOST_LOOKS = 3;

    /** Clocks differ: a text created this much before we began to send it may still be ours. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(5);
    private static final Duration BETWEEN_FUTILE_ASKS = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int PROMPT_ASKS = 3;

    private Patience() {}

    /**
     * How long to wait for the person's decision before asking again.
     *
     * @param futile how often it was asked in vain, this time included
     */
    static Duration forAnAnswer(int futile) {
        return doubled(FOR_AN_ANSWER, futile - PROMPT_ASKS);
    }

    /** How long not to ask again after permissions that came too late; at first not at all. */
    static Duration betweenAsks(int futile) {
        return futile < PROMPT_ASKS ? Duration.ZERO : doubled(BETWEEN_FUTILE_ASKS, futile - PROMPT_ASKS);
    }

    /** After a refusal that may pass: about half a second, then about two (rule 18). */
    static Duration beforeAttempt(int next) {
        return jittered(Duration.ofMillis(500).multipliedBy(1L << 2 * Math.max(0, next - 2)));
    }

    /** Between half of it and one and a half times, so that those who were refused together do not come back together. */
    private static Duration jittered(Duration step) {
        return step.multipliedBy(ThreadLocalRandom.current().nextLong(50, 151)).dividedBy(100);
    }

    /** When a phone is off: about 5 minutes, then about 15. */
    static Duration beforePatientAttempt(int next) {
        return jittered(Duration.ofMinutes(next <= 2 ? 5 : 15));
    }

    /**
     * How long a provider that has too much to do is left alone.
     *
     * @param pauses how often in a row, this time included
     */
    static Duration pause(int pauses) {
        return doubled(FIRST_PAUSE, pauses - 1);
    }

    private static Duration doubled(Duration first, int times) {
        var longer = first.multipliedBy(1L << Math.clamp(times, 0, 10));
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }
}
