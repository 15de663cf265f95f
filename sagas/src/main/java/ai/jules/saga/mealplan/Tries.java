package ai.jules.saga.mealplan;

import ai.jules.saga.jobs.Jobs;
import ai.jules.saga.reads.LookupFailed;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs that rest on what others tell, and are tried again, ever more slowly, while they do not. */
final class Tries {

    private static final Logger log = LoggerFactory.getLogger(Tries.class);

    private Tries() {}

    /**
     * What came of one try; empty when it failed. Whatever goes wrong, also by a mistake of ours, is a try: nothing stays
     * undecided for ever because of it.
     *
     * @param of what it is about, for who reads the log
     */
    static <T> Optional<T> once(TaskDescriptor<?> job, Object of, int attempt, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (LookupFailed failure) {
            log.info("{} of {} failed at try {} ({})", job.getTaskName(), of, attempt, failure.getMessage());
        } catch (RuntimeException failure) {
            log.error(
                    "{} of {} failed at try {} ({})",
                    job.getTaskName(),
                    of,
                    attempt,
                    failure.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /**
     * Has it tried again.
     *
     * @param key the same for all tries of one job
     * @param attempt the one that failed
     * @param next what the next try is given
     */
    static <D> void again(Jobs jobs, Instant now, TaskDescriptor<D> job, String key, int attempt, D next) {
        jobs.at(now.plus(WeekSettings.pauseAfter(attempt)), job, key + "#" + (attempt + 1), next);
    }
}
