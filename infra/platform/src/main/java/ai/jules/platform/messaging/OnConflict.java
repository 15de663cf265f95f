package ai.jules.platform.messaging;

import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tries work again when another writer of the same stream was faster: every 10 ms or so, 50 times. A stream that another
 * writer began meanwhile is found when the work is done again; where it is begun regardless of what is there, a few tries
 * show it.
 */
public final class OnConflict {

    private static final Duration DELAY = Duration.ofMillis(10);
    private static final Duration JITTER = Duration.ofMillis(5);

    private final RetryTemplate conflicts = new RetryTemplate(RetryPolicy.builder()
            .predicate(OnConflict::isConflict)
            .maxRetries(50)
            .delay(DELAY)
            .jitter(JITTER)
            .build());

    private final RetryTemplate beginnings = new RetryTemplate(RetryPolicy.builder()
            .includes(AggregateStreamCreationException.class)
            .maxRetries(3)
            .delay(DELAY)
            .jitter(JITTER)
            .build());

    public <T> T retry(Supplier<T> work) {
        return execute(beginnings, () -> execute(conflicts, work));
    }

    private static <T> T execute(RetryTemplate retries, Supplier<T> work) {
        try {
            return retries.execute(work::get);
        } catch (RetryException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof ConcurrencyFailureException
                || failure instanceof DeadlockException
                || SqlStates.anyBehind(failure, SqlStates::isConflict);
    }
}
