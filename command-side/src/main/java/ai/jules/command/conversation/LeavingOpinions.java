package ai.jules.command.conversation;

import ai.jules.language.LeavingOpinion;
import ai.jules.platform.observability.Failure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks whoever has an opinion on whether somebody means to leave (rule 2). The text waits for them for a moment and no longer,
 * and never fails because of them: who throws, or has not answered by then, has no opinion.
 */
@Component
class LeavingOpinions implements AutoCloseable {

    /** For all of them together; meanwhile the text's transaction is open. */
    static final Duration PATIENCE = Duration.ofMillis(200);

    private static final Logger log = LoggerFactory.getLogger(LeavingOpinions.class);

    private final List<LeavingOpinion> opinions;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("leaving-opinion-", 0).factory());

    LeavingOpinions(ObjectProvider<LeavingOpinion> opinions) {
        this.opinions = opinions.stream().toList();
    }

    /** @param messageSid by which the log names the text */
    boolean anyRevokes(String messageSid, String words) {
        return !opinions.isEmpty() && ask(words).stream().anyMatch(opinion -> revokes(messageSid, opinion));
    }

    private List<Future<Boolean>> ask(String words) {
        try {
            return threads.invokeAll(
                    opinions.stream()
                            .map(opinion -> (Callable<Boolean>) () -> opinion.revokes(words))
                            .toList(),
                    PATIENCE.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static boolean revokes(String messageSid, Future<Boolean> opinion) {
        return switch (opinion.state()) {
            case SUCCESS -> opinion.resultNow();
            case FAILED -> {
                log.warn("no opinion on {}: {}", messageSid, Failure.describe(opinion.exceptionNow()));
                yield false;
            }
            case CANCELLED, RUNNING -> {
                log.warn("no opinion on {} within {} ms", messageSid, PATIENCE.toMillis());
                yield false;
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
