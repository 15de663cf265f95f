package ai.jules.saga.jobs;

import ai.jules.platform.observability.Traces;
import ai.jules.platform.privacy.PersonalModule;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/** Two schedulers: timers, and model calls with as many threads as there may be calls at once. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    static final String MODEL_CALLS = "model_call";
    private static final String TIMERS = "timer";
    private static final int MODEL_CALLS_AT_ONCE = 5;
    private static final int TIMERS_AT_ONCE = 4;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** A killed job is taken up again after four missed beats, within 15 seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private static final int MISSED_BEATS = 4;

    @Bean
    JobSerializer jobSerializer(PersonalModule personal) {
        return new JobSerializer(JsonMapper.builder().addModule(personal).build());
    }

    @Bean
    Jobs jobs(DataSource dataSource, JobSerializer serializer, Clock clock) {
        return new Jobs(client(dataSource, TIMERS, serializer), client(dataSource, MODEL_CALLS, serializer), clock);
    }

    private static SchedulerClient client(DataSource dataSource, String table, JobSerializer serializer) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(table)
                .serializer(serializer)
                .build();
    }

    @Bean
    RunningScheduler timerScheduler(
            DataSource dataSource,
            @Qualifier("timer") List<Task<?>> tasks,
            JobSerializer serializer,
            Clock clock,
            Traces traces) {
        return new RunningScheduler(builder(dataSource, tasks, TIMERS, TIMERS_AT_ONCE, serializer, clock, traces));
    }

    @Bean
    RunningScheduler modelScheduler(
            DataSource dataSource,
            @Qualifier("model") List<Task<?>> tasks,
            JobSerializer serializer,
            Clock clock,
            Traces traces) {
        return new RunningScheduler(
                builder(dataSource, tasks, MODEL_CALLS, MODEL_CALLS_AT_ONCE, serializer, clock, traces));
    }

    private static Scheduler builder(
            DataSource dataSource,
            List<Task<?>> tasks,
            String table,
            int threads,
            JobSerializer serializer,
            Clock clock,
            Traces traces) {
        var scheduler = Scheduler.create(
                        dataSource,
                        tasks.stream()
                                .filter(task -> !(task instanceof RecurringTask<?>))
                                .toList())
                .startTasks(recurring(tasks))
                .tableName(table)
                .threads(threads)
                .serializer(serializer)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_BEATS)
                .clock(clock::instant)
                .shutdownMaxWait(Duration.ofSeconds(5))
                // exceptions may carry what a model said; only that a job failed is worth a line
                .failureLogging(LogLevel.INFO, false);
        if (traces.areOn()) {
            scheduler.addExecutionInterceptor(new TracedJobs(traces));
        }
        return scheduler.build();
    }

    /** These schedule themselves, once for all processes. */
    private static List<RecurringTask<?>> recurring(List<Task<?>> tasks) {
        return tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                .toList();
    }

    /** Starts when everything it needs is there, stops before it goes. */
    static final class RunningScheduler implements SmartLifecycle {

        private final Scheduler scheduler;
        private volatile boolean running;

        RunningScheduler(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        public void start() {
            scheduler.start();
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            scheduler.stop();
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
