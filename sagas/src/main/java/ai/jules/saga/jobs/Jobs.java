package ai.jules.saga.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Schedules durable work in the surrounding transaction. A job of one name and key exists once: asking again changes
 * nothing, so a repeated event schedules nothing new.
 */
public final class Jobs {

    private final SchedulerClient timers;
    private final SchedulerClient models;
    private final Clock clock;

    public Jobs(SchedulerClient timers, SchedulerClient models, Clock clock) {
        this.timers = timers;
        this.models = models;
        this.clock = clock;
    }

    public <T> void at(Instant due, TaskDescriptor<T> job, String key, T data) {
        timers.scheduleIfNotExists(job.instance(key).data(data).build(), due);
    }

    public <T> void now(TaskDescriptor<T> job, String key, T data) {
        at(clock.instant(), job, key, data);
    }

    /** For work that calls a model: at most five at once, apart from the timers. */
    public <T> void model(Duration delay, TaskDescriptor<T> job, String key, T data) {
        models.scheduleIfNotExists(
                job.instance(key).data(data).build(), clock.instant().plus(delay));
    }
}
