package ai.jules.platform.messaging;

import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;

/** Tries work again when another writer of the same stream was faster: every 10 ms or so, 50 times. */
public final class OnConflict {

    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(ConcurrencyException.class, ConcurrencyFailureException.class)
            .maxRetries(50)
            .delay(Duration.ofMillis(10))
            .jitter(Duration.ofMillis(5))
            .build());

    public <T> T retry(Supplier<T> work) {
        try {
            return retries.execute(work::get);
        } catch (RetryException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
