package ai.jules.saga.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Two schedulers that only write down what they are asked to do; as in the real ones, a name and key stand there once. */
public final class JobsOnPaper {

    /** Which of the two schedulers a job went to. */
    public enum Scheduler {
        TIMERS,
        MODELS
    }

    /** What stands on the paper. */
    public record Job(Scheduler scheduler, String name, String key, Instant due) {}

    private record Entry(Job job, Object data) {}

    private final List<Entry> entries = new ArrayList<>();

    public Jobs jobs(Clock clock) {
        return new Jobs(client(Scheduler.TIMERS), client(Scheduler.MODELS), clock);
    }

    public List<Job> scheduled() {
        return entries.stream().map(Entry::job).toList();
    }

    /** The data of the only job of this name that stands there. */
    public <T> T dataOf(String name, Class<T> type) {
        var found = entries.stream()
                .filter(entry -> entry.job().name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " jobs are called " + name);
        }
        return type.cast(found.getFirst().data());
    }

    /** Begins a new page. */
    public void forget() {
        entries.clear();
    }

    private SchedulerClient client(Scheduler scheduler) {
        return (SchedulerClient) Proxy.newProxyInstance(
                SchedulerClient.class.getClassLoader(), new Class<?>[] {SchedulerClient.class}, (_, method, asked) -> {
                    if (method.getName().equals("scheduleIfNotExists")
                            && asked[0] instanceof TaskInstance<?> task
                            && asked[1] instanceof Instant due) {
                        return write(
                                new Entry(new Job(scheduler, task.getTaskName(), task.getId(), due), task.getData()));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private boolean write(Entry entry) {
        boolean fresh = entries.stream()
                .map(Entry::job)
                .noneMatch(known -> known.name().equals(entry.job().name())
                        && known.key().equals(entry.job().key()));
        if (fresh) {
            entries.add(entry);
        }
        return fresh;
    }
}
